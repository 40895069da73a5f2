import type { ReactNode } from 'react';
import { usePanelT } from '../../context';
import type { CheckProps } from '../VirtualList';

/** The box of one line. `range`: from the last one that was chosen through this one. */
export type Select = {
  /** Where the arrows walk the boxes. */
  readonly check?: CheckProps;
  readonly checked: boolean;
  readonly onSelect: (checked: boolean, range: boolean) => void;
};

type Props = { readonly name: string; readonly select: Select; readonly children: ReactNode };

/** A line with a box before it. */
export function SelectBox({ name, select, children }: Props) {
  const t = usePanelT();
  return (
    <div className={`flex ${select.checked ? 'bg-accent-soft' : ''}`}>
      {/* The whole strip before the line is the box's, so that a thumb need not aim. */}
      <label className="flex cursor-pointer items-start px-3 pt-3.5">
        <input
          {...select.check}
          type="checkbox"
          aria-label={t('bulk.select', { name })}
          checked={select.checked}
          onChange={({ target, nativeEvent }) =>
            select.onSelect(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
          }
          className="size-4 accent-accent"
        />
      </label>
      {children}
    </div>
  );
}
