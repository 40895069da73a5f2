import { useEffect, useState } from 'react';
import { useSurface } from '../../context';

/** What the register has, asked again whenever something was written here or elsewhere. Undefined: not yet known. */
export function useStored<T>(ask: () => Promise<T>): T | undefined {
  const { onChange } = useSurface();
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let asked = 0;
    let gone = false;
    const again = () => {
      asked += 1;
      const mine = asked;
      void ask().then((answer) => {
        if (!gone && mine === asked) setValue(() => answer);
      });
    };
    again();
    const stop = onChange(again);
    return () => {
      gone = true;
      stop();
    };
  }, [ask, onChange]);
  return value;
}
