import { useLiveQuery } from 'dexie-react-hooks';
import { CalendarCheck } from 'lucide-react';
import { addDays, type Day, dayOf } from '@/policy/calendar';
import type { Counts } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { formatDay } from '../../kit/formatDay';

const A_YEAR = 365;

const isMonday = (day: Day): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 1;

/** On Mondays: that it was checked, what there is to do this week, and when the next last day is. */
export function WeekCard({ counts }: { readonly counts: Counts }) {
  const { today } = useSurface();
  return isMonday(today) ? <Week counts={counts} /> : null;
}

function Week({ counts }: { readonly counts: Counts }) {
  const t = usePanelT();
  const { reader, today, language } = useSurface();
  const found = useLiveQuery(async () => {
    const [days, last] = await Promise.all([
      reader.dueDays(today, addDays(today, A_YEAR)),
      reader.lastCheck(),
    ]);
    return { next: days[0] ?? null, last };
  }, [reader, today]);
  const next = found?.next;
  const ran = found?.last;
  const isRight = ran && ran.damaged === 0 && ran.differing === 0 && ran.countersAgree;
  return (
    <section aria-labelledby="week" className="card mb-6 flex items-start gap-3 px-4 py-3">
      <CalendarCheck className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden />
      <div className="min-w-0 flex-1">
        <h2 id="week" className="font-semibold">
          {t('week.title')}
        </h2>
        <p>
          {t('week.checked', { count: counts.documents })}{' '}
          {counts.toDo > 0 ? t('week.todo', { count: counts.toDo }) : t('week.nothing')}
        </p>
        <p className="min-h-5 text-sm text-muted">
          {found &&
            (next
              ? t('week.next', { day: formatDay(next.day, language), count: next.count })
              : t('week.noNext'))}{' '}
          {isRight && t('week.ran', { day: formatDay(dayOf(new Date(ran.at)), language) })}
        </p>
      </div>
    </section>
  );
}
