import { useEffect, useRef } from 'react';
import type { Surface } from '@/components/context';
import type { Day } from '@/policy/calendar';

/** A panel that is open at midnight has the engine look at the day: it may be the first of another policy. */
export function useNewDay({ reader, send }: Surface, today: Day): void {
  const last = useRef(today);
  useEffect(() => {
    if (last.current === today) return;
    last.current = today;
    const look = async () => {
      const { documents } = await reader.counts(today);
      if (documents > 0) await send('recount', {});
    };
    void look();
  }, [reader, send, today]);
}
