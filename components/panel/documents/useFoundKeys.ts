import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { DocumentFilter } from '@/storage/reader';
import type { RowKey } from '@/storage/rows';
import { useSurface } from '../../context';
import { useRegisterIndex } from '../useRegisterIndex';

/** The documents that a filter leaves, in the order of their last day. Words are looked for in memory, at each letter. */
export function useFoundKeys({ state, class: of, words }: DocumentFilter): readonly RowKey[] | undefined {
  const { reader, today } = useSurface();
  const opened = useRegisterIndex();
  const keys = useLiveQuery(
    () => reader.documentKeys({ state, class: of }, today),
    [reader, state, of, today],
  );
  const asked = words.trim() !== '';
  // Made ready before the first letter, and not at every part while names are still being opened.
  const ready = asked || opened?.complete === true;
  const numbers = useMemo(
    () => (ready && opened && keys ? opened.index.numbersOf(keys) : null),
    [ready, opened, keys],
  );
  return useMemo(() => {
    if (!asked) return keys;
    return opened && keys && numbers ? opened.index.findDocuments(words, keys, numbers) : undefined;
  }, [asked, words, keys, numbers, opened]);
}
