import { type RefObject, useEffect } from 'react';
import type { EarlyEnter } from './earlyEnter';
import { isSave } from './isSave';

/** Enter saves from anywhere in the popup, also when nothing has the focus, and when it was pressed before the form was there. */
export function useEnter(form: RefObject<HTMLFormElement | null>, early: EarlyEnter | null = null): void {
  useEffect(() => {
    const save = (event: KeyboardEvent) => {
      if (!form.current || !isSave(event)) return;
      // Also in a text box, so that it is done once whatever the browser makes of it.
      event.preventDefault();
      form.current.requestSubmit();
    };
    document.addEventListener('keydown', save);
    if (early?.take()) form.current?.requestSubmit();
    return () => document.removeEventListener('keydown', save);
  }, [form, early]);
}
