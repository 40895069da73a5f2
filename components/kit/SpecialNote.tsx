import { ShieldAlert } from 'lucide-react';
import { type FocusEvent, useId } from 'react';
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
          id={id}
          hidden={!open}
          className="absolute inset-x-0 top-full z-30 mt-1 rounded-lg border border-due bg-due-soft px-3 py-2.5 text-sm shadow-float"
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
