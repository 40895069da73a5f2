import { ShieldAlert } from 'lucide-react';
import { type FocusEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { specialCategories } from '@/policy/specialCategories/categories';
import type { Flag } from '@/policy/specialCategories/flags';
import { useSurface, useT } from '../context';
import { Button } from './Button';

type Props = {
  readonly flag: Flag | null;
  /** Is the user in the field? Then it is said in full; else a mark in the field is left of it. */
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onBlur: (event: FocusEvent) => void;
  readonly onDismiss: () => void;
};

/**
 * "This seems to be health data": beside what is typed, over what stands below, so that nothing moves and nothing is
 * stopped.
 */
export function SpecialNote({ flag, open, onToggle, onBlur, onDismiss }: Props) {
  const t = useT();
  const { language } = useSurface();
  const id = useId();
  const note = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(false);
  // Below the field, over what comes next; above it where the dialog or the page ends first.
  useLayoutEffect(() => {
    if (!open || !flag || !note.current?.parentElement) return;
    const field = note.current.parentElement.getBoundingClientRect();
    const around = note.current.closest('[role="dialog"]')?.getBoundingClientRect();
    const end = Math.min(around?.bottom ?? window.innerHeight, window.innerHeight);
    const room = field.top - Math.max(around?.top ?? 0, 0);
    const needed = note.current.offsetHeight + 8;
    setAbove(end - field.bottom < needed && room > needed);
  }, [open, flag]);
  const says =
    flag &&
    t('special.says', { category: specialCategories[flag.category][language], words: flag.words.join(', ') });
  return (
    <>
      <p className="sr-only" role="status">
        {says}
      </p>
      {flag && (
        <button
          type="button"
          aria-label={t('special.mark')}
          title={t('special.mark')}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
          onBlur={onBlur}
          className="absolute top-0.5 right-0.5 flex size-8 items-center justify-center rounded-md text-due hover:bg-due-soft"
        >
          <ShieldAlert className="size-4.5" aria-hidden />
        </button>
      )}
      {flag && (
        <div
          ref={note}
          id={id}
          hidden={!open}
          className={`absolute inset-x-0 z-30 ${above ? 'bottom-full mb-1' : 'top-full mt-1'} rounded-lg border border-due bg-due-soft px-3 py-2.5 text-sm shadow-float`}
        >
          <p>{says}</p>
          <Button small className="mt-2" onClick={onDismiss} onBlur={onBlur}>
            {t('special.notSo')}
          </Button>
        </div>
      )}
    </>
  );
}
