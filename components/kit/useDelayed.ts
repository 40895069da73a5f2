import { useEffect, useState } from 'react';

/** True once `milliseconds` have passed: what is quick shows no sign of waiting, so nothing flashes. */
export function useDelayed(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}
