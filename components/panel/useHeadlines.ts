import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { Headline } from '@/storage/rows';
import { useSurface } from '../context';

/** All names and titles; the first of them while the others are still being opened. */
export function useHeadlines(): readonly Headline[] | undefined {
  const { reader } = useSurface();
  const [opened, setOpened] = useState<readonly Headline[]>();
  const all = useLiveQuery(() => {
    const sofar: Headline[] = [];
    return reader.headlines((part) => {
      sofar.push(...part);
      setOpened([...sofar]);
    });
  }, [reader]);
  return all ?? opened;
}
