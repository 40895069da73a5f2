import { useCallback } from 'react';
import { useT } from '../context';
import { useToast } from '../kit/useToast';

/** Follows what the browser was asked to do from a click. When it could not, that is said; what went wrong may name somebody. */
export function useTold(): <T>(work: Promise<T>, then?: (answer: T) => void) => void {
  const t = useT();
  const toast = useToast();
  return useCallback(
    (work, then) => void work.then(then, () => toast({ text: t('popup.failed') })),
    [t, toast],
  );
}
