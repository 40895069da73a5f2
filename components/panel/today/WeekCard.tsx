import { CalendarCheck } from 'lucide-react';
import { addDays, dayOf } from '@/policy/calendar';
import { isSound } from '@/policy/selfCheck';
import type { Counts } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { formatDay } from '../../kit/formatDay';
import type { WeekAhead } from './useWeek';

type Props = { readonly counts: Counts; readonly week: WeekAhead };

/** On Mondays: that it was checked, what there is to do this week, and when the next last day is. */
export function WeekCard({ counts, week: { next, last } }: Props) {
  const t = usePanelT();
  const { today, language } = useSurface();
  // A firm may want to be pressed later than a week ahead; what ends this week is still something to do in it.
  const isCalm = !next || next.day > addDays(today, 6);
  return (
    <section aria-labelledby="week" className="card mb-6 flex items-start gap-3 px-4 py-3">
      <CalendarCheck className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden />
      <div className="min-w-0 flex-1">
        <h2 id="week" className="font-semibold">
          {t('week.title')}
        </h2>
        <p>
          {t('week.checked', { count: counts.documents })}{' '}
          {counts.toDo > 0 ? t('week.todo', { count: counts.toDo }) : isCalm && t('week.nothing')}
        </p>
        <p className="text-sm text-muted">
          {next
            ? t('week.next', { day: formatDay(next.day, language), count: next.count })
            : t('week.noNext')}{' '}
          {last &&
            t(isSound(last) ? 'week.ran' : 'week.wrong', {
              day: formatDay(dayOf(new Date(last.at)), language),
            })}
        </p>
      </div>
    </section>
  );
}
