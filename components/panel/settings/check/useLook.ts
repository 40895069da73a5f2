import { useCallback, useEffect, useState } from 'react';

type Found<T> = 'looking' | 'unknown' | { readonly value: T };

/**
 * What the browser says of something; `unknown` when it could not say. `look` is one question for as long as it is the
 * same function. The second asks another, from a click, whose answer takes the place of the first.
 */
export function useLook<T>(look: () => Promise<T>): readonly [Found<T>, (other: () => Promise<T>) => void] {
  const [found, setFound] = useState<Found<T>>('looking');
  const ask = useCallback((question: () => Promise<T>) => {
    let gone = false;
    const show = (now: Found<T>) => !gone && setFound(now);
    question().then(
      (value) => show({ value }),
      () => show('unknown'),
    );
    return () => {
      gone = true;
    };
  }, []);
  useEffect(() => ask(look), [ask, look]);
  return [found, ask];
}
