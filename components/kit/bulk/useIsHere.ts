import { useEffect, useRef } from 'react';

/** Is it still drawn? To be asked after something was waited for. */
export function useIsHere(): () => boolean {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}
