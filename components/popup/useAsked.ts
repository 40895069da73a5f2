import { useEffect, useState } from 'react';
import { useSurface } from '../context';

type Answer<T> = { readonly value: T } | { readonly error: unknown } | null;

/**
 * Asks the register, and again whenever something was written; `undefined` until the first answer. `ask` is one question
 * for as long as it is the same function: keep it with useCallback. An error goes to the boundary around the popup.
 */
export function useAsked<T>(ask: () => Promise<T>): T | undefined {
  const { onChange } = useSurface();
  const [answer, setAnswer] = useState<Answer<T>>(null);
  useEffect(() => {
    let current = 0;
    let gone = false;
    const look = () => {
      current += 1;
      const mine = current;
      // An answer that was overtaken by a later question says nothing any more.
      const show = (next: Answer<T>) => !gone && mine === current && setAnswer(next);
      ask().then(
        (value) => show({ value }),
        (error: unknown) => show({ error }),
      );
    };
    look();
    const stop = onChange(look);
    return () => {
      gone = true;
      stop();
    };
  }, [ask, onChange]);
  if (answer && 'error' in answer) throw answer.error;
  return answer?.value;
}
