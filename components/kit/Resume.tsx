import { useEffect, useEffectEvent } from 'react';
import { useResume } from './useBatch';

/** Finishes what a surface was doing when it was closed. Draws nothing. */
export function Resume() {
  const resume = useResume();
  const begin = useEffectEvent(() => void resume());
  // Once: the texts come in another language a moment later, and each step is to be told of one time.
  useEffect(() => begin(), []);
  return null;
}
