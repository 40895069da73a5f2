import { useRef } from 'react';
import type { RowKey } from '@/storage/rows';
import { usePanel } from '../PanelContext';

export type Selection = {
  /** In the order of the list; what is not in the list any more is not selected any more. */
  readonly keys: readonly RowKey[];
  readonly has: (key: RowKey) => boolean;
  readonly one: (index: number, checked: boolean, range: boolean) => void;
  readonly range: (from: number, to: number) => void;
  readonly add: (keys: readonly RowKey[]) => void;
  readonly drop: (keys: readonly RowKey[]) => void;
  readonly all: () => void;
  readonly none: () => void;
};

const nothing: ReadonlySet<RowKey> = new Set();

/** Which documents of the list of this name are selected. It stays while one of them is looked at. */
export function useSelection(list: string, shown: readonly RowKey[]): Selection {
  const panel = usePanel();
  const selected = panel.selected.list === list ? panel.selected.keys : nothing;
  const anchor = useRef(0);
  const set = (keys: Iterable<RowKey>) => panel.setSelected({ list, keys: new Set(keys) });
  const add = (keys: readonly RowKey[]) => set([...selected, ...keys]);
  const drop = (keys: readonly RowKey[]) => set(Array.from(selected).filter((key) => !keys.includes(key)));
  const between = (from: number, to: number) => shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return {
    keys: selected.size === 0 ? [] : shown.filter((key) => selected.has(key)),
    has: (key) => selected.has(key),
    one: (index, checked, range) => {
      const keys = range ? between(anchor.current, index) : shown.slice(index, index + 1);
      anchor.current = index;
      if (checked) add(keys);
      else drop(keys);
    },
    range: (from, to) => add(between(from, to)),
    add,
    drop,
    all: () => set(shown),
    none: () => set([]),
  };
}
