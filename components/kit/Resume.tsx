import { useEffect } from 'react';
import { useResume } from './useBatch';

/** Finishes what a surface was doing when it was closed. Draws nothing. */
export function Resume() {
  const resume = useResume();
  useEffect(() => void resume(), [resume]);
  return null;
}
