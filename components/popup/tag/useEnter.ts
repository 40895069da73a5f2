import { type RefObject, useEffect } from 'react';

/** Where Enter means something of its own. */
const OWN = 'button, a, summary, textarea, input[type="checkbox"], [role="dialog"]';

/** Enter saves from anywhere in the popup, also when nothing has the focus. */
export function useEnter(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      const { key, target, defaultPrevented, repeat, isComposing } = event;
      if (key !== 'Enter' || defaultPrevented || repeat || isComposing) return;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!form.current || !(target instanceof Element) || target.closest(OWN)) return;
      // Also in a text box, so that it is done once whatever the browser makes of it.
      event.preventDefault();
      form.current.requestSubmit();
    };
    document.addEventListener('keydown', save);
    return () => document.removeEventListener('keydown', save);
  }, [form]);
}
