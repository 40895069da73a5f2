import { useEffect, useRef } from 'react';
import type { Surface } from '@/components/context';
import type { Day } from '@/policy/calendar';
import { inPassing } from '../wiring/inPassing';

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
    // The worker has the engine look as well, every half hour, and the self-check says when that does not succeed.
    inPassing('new day', look());
  }, [reader, send, today]);
}
