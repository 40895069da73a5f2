import { useRef } from 'react';
import type { RowKey } from '@/storage/rows';
import { usePanel } from '../../PanelContext';

export type Selection = {
  /** In the order of the list; what is not in the list any more is not selected any more. */
  readonly keys: readonly RowKey[];
  readonly has: (key: RowKey) => boolean;
  readonly one: (index: number, checked: boolean, range: boolean) => void;
  readonly range: (from: number, to: number) => void;
  readonly all: () => void;
  readonly none: () => void;
};

const nothing: ReadonlySet<RowKey> = new Set();

/** Which documents of a list are selected. It stays while one of them is looked at. */
export function useSelection(shown: readonly RowKey[]): Selection {
  const { documentsView, setDocumentsView } = usePanel();
  const { selected = nothing } = documentsView;
  const anchor = useRef(0);
  const set = (keys: Iterable<RowKey>) => setDocumentsView({ ...documentsView, selected: new Set(keys) });
  const between = (from: number, to: number) => shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return {
    keys: selected.size === 0 ? [] : shown.filter((key) => selected.has(key)),
    has: (key) => selected.has(key),
    one: (index, checked, range) => {
      const keys = range ? between(anchor.current, index) : shown.slice(index, index + 1);
      anchor.current = index;
      set(checked ? [...selected, ...keys] : Array.from(selected).filter((key) => !keys.includes(key)));
    },
    range: (from, to) => set([...selected, ...between(from, to)]),
    all: () => set(shown),
    none: () => set([]),
  };
}
