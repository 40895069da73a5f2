import { createContext, type ReactNode, use, useRef, useState } from 'react';
import type { RowKey } from '@/storage/rows';
import { type BulkAction, bulkActions } from '../../../kit/bulk/bulkActions';
import { SelectAll } from '../../selecting/SelectAll';
import { SelectionBar } from '../../selecting/SelectionBar';
import { type Selection, useSelection } from '../../selecting/useSelection';
import { BulkDialog } from './BulkDialog';

type Picking = Pick<Selection, 'has'> & {
  /** `range`: the lines of which those between this one and the last that was chosen are meant as well. */
  readonly pick: (key: RowKey, checked: boolean, range: readonly RowKey[] | null) => void;
  readonly pickAll: (keys: readonly RowKey[], checked: boolean) => void;
};

const PickingContext = createContext<Picking | null>(null);

type Props = {
  /** Tells this place's selection from every other. */
  readonly list: string;
  /** All documents of the lists in it. */
  readonly keys: readonly RowKey[];
  readonly children: ReactNode;
};

/** A place whose lists have boxes, with what can be done with the selection at its foot. */
export function Selectable({ list, keys, children }: Props) {
  const { keys: selected, has, add, drop, none } = useSelection(list, keys);
  const [action, setAction] = useState<BulkAction | null>(null);
  const anchor = useRef<RowKey | null>(null);
  const pickAll = (some: readonly RowKey[], checked: boolean) => (checked ? add(some) : drop(some));
  const pick: Picking['pick'] = (key, checked, range) => {
    const [from, to] = [range?.indexOf(anchor.current ?? key) ?? -1, range?.indexOf(key) ?? -1];
    anchor.current = key;
    const between = range && from >= 0 ? range.slice(Math.min(from, to), Math.max(from, to) + 1) : [key];
    pickAll(between, checked);
  };
  return (
    <PickingContext value={{ has, pick, pickAll }}>
      {children}
      {selected.length > 0 && (
        <div className="sticky bottom-2 z-10 mb-6">
          <SelectionBar count={selected.length} actions={bulkActions} onAction={setAction} onNone={none} />
        </div>
      )}
      {action && <BulkDialog action={action} keys={selected} onClose={() => setAction(null)} onDone={none} />}
    </PickingContext>
  );
}

/** The box of one line, among the lines of its list; undefined outside a place that has boxes. */
export function useBoxes(lines: readonly RowKey[]) {
  const picking = use(PickingContext);
  return (key: RowKey) =>
    picking
      ? {
          checked: picking.has(key),
          onSelect: (checked: boolean, range: boolean) => picking.pick(key, checked, range ? lines : null),
        }
      : undefined;
}

/** The box above the boxes of one list. */
export function SelectThese({ keys, of }: { readonly keys: readonly RowKey[]; readonly of: string }) {
  const picking = use(PickingContext);
  if (!picking || keys.length === 0) return null;
  return (
    <SelectAll
      of={of}
      some={keys.some(picking.has)}
      every={keys.every(picking.has)}
      onAll={() => picking.pickAll(keys, true)}
      onNone={() => picking.pickAll(keys, false)}
    />
  );
}
