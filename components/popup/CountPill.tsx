import type { Counts } from '@/storage/rows';
import { useT } from '../context';

/** The badge's number in words. Red is for what is overdue only. */
export function CountPill({ counts: { toDo, overdue } }: { readonly counts: Counts }) {
  const t = useT();
  const colours =
    overdue > 0 ? 'bg-overdue-soft text-overdue' : toDo > 0 ? 'bg-due-soft text-due' : 'bg-ok-soft text-ok';
  return (
    <span className={`rounded-full px-2 py-0.5 text-xs font-semibold tabular-nums ${colours}`}>
      {toDo > 0 ? t('popup.toDo', { count: toDo }) : t('popup.allDone')}
    </span>
  );
}
