import { type RefObject, useEffect, useRef } from 'react';

/** After each refusal the focus goes to the first field to mend. */
export function useRefusalFocus(refusals: number): RefObject<HTMLFormElement | null> {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
  return element;
}
