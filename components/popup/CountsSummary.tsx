import { CircleCheckBig, TriangleAlert } from 'lucide-react';
import type { Counts } from '@/storage/rows';
import { useSurface, useT } from '../context';
import { formatDay } from '../kit/formatDay';

/** How the register stands, for who has one second: nothing to do, or four numbers. */
export function CountsSummary({ counts }: { readonly counts: Counts }) {
  const t = useT();
  const { language } = useSurface();
  const tiles = [
    { count: counts.overdue, label: t('today.overdue'), colour: 'text-overdue' },
    { count: counts.findings, label: t('today.findings'), colour: 'text-due' },
    { count: counts.dueSoon, label: t('today.dueSoon'), colour: 'text-due' },
    { count: counts.waiting, label: t('today.waiting'), colour: 'text-accent' },
  ];
  if (counts.unsound)
    return (
      <div className="flex items-start gap-3 rounded-lg bg-overdue-soft px-3.5 py-3 text-overdue">
        <TriangleAlert className="mt-0.5 size-5 shrink-0" aria-hidden />
        <div>
          <p className="text-lg font-semibold">{t('unsound')}</p>
          <p className="text-sm">{t('unsound.open')}</p>
        </div>
      </div>
    );
  if (tiles.every(({ count }) => count === 0)) {
    return (
      <div className="flex items-start gap-3 rounded-lg bg-ok-soft px-3.5 py-3 text-ok">
        <CircleCheckBig className="mt-0.5 size-5 shrink-0" aria-hidden />
        <div>
          <p className="text-lg font-semibold">{t('today.nothing')}</p>
          <p className="text-sm">
            {t('today.checked', { count: counts.documents, day: formatDay(counts.asOf, language) })}{' '}
            {counts.putOff > 0 && `${t('today.putOff', { count: counts.putOff })}.`}
          </p>
        </div>
      </div>
    );
  }
  return (
    <ul className="card grid grid-cols-4" aria-label={t('today.counts')}>
      {tiles.map(({ count, label, colour }) => (
        <li key={label} className="flex flex-col items-center px-1 py-3">
          <span className={`text-2xl font-semibold tabular-nums ${count > 0 ? colour : 'text-muted'}`}>
            {count}
          </span>
          <span className="text-center text-xs text-muted">{label}</span>
        </li>
      ))}
    </ul>
  );
}
