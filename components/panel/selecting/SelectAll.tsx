import { useEffect, useRef } from 'react';
import { usePanelT } from '../../context';

type Props = {
  /** What it selects, where a page has several lists. */
  readonly of?: string;
  readonly some: boolean;
  readonly every: boolean;
  readonly onAll: () => void;
  readonly onNone: () => void;
};

/** The box above the boxes. */
export function SelectAll({ of, some, every, onAll, onNone }: Props) {
  const t = usePanelT();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !every;
  }, [some, every]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={of ? t('bulk.allOf', { list: of }) : every ? t('bulk.none') : t('bulk.all')}
      checked={every}
      onChange={every ? onNone : onAll}
      className="ml-3 size-4 shrink-0 accent-accent"
    />
  );
}
