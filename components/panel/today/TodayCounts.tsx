import type { DocumentFilter } from '@/storage/reader';
import type { Counts } from '@/storage/rows';
import { usePanelT } from '../../context';
import { usePanel } from '../PanelContext';
import { routeOf } from '../route';

/** Four numbers at the top; each leads to its list. */
export function TodayCounts({ counts }: { readonly counts: Counts }) {
  const t = usePanelT();
  const { go, setDocumentsView } = usePanel();
  const tiles: readonly { state: DocumentFilter['state']; count: number; label: string; colour: string }[] = [
    { state: 'overdue', count: counts.overdue, label: t('today.overdue'), colour: 'text-overdue' },
    { state: 'findings', count: counts.findings, label: t('today.findings'), colour: 'text-due' },
    { state: 'due-soon', count: counts.dueSoon, label: t('today.dueSoon'), colour: 'text-due' },
    { state: 'waiting', count: counts.waiting, label: t('today.waiting'), colour: 'text-accent' },
  ];
  return (
    <ul
      className="card mb-6 grid grid-cols-[repeat(auto-fit,minmax(4.5rem,1fr))] overflow-hidden"
      aria-label={t('today.counts')}
    >
      {tiles.map(({ state, count, label, colour }) => (
        <li key={state}>
          <button
            type="button"
            onClick={() => {
              setDocumentsView({ filter: { state, class: null, words: '' }, active: null });
              go(routeOf.documents);
            }}
            className="flex size-full flex-col items-center px-1 py-3 -outline-offset-2 hover:bg-sunken motion-safe:transition-colors"
          >
            <span className={`text-2xl font-semibold tabular-nums ${count > 0 ? colour : 'text-muted'}`}>
              {count}
            </span>
            <span className="text-center text-xs text-muted">{label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
