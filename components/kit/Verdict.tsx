import type { ReactNode } from 'react';
import { addDays, type Day, daysBetween } from '@/policy/calendar';
import type { Hold } from '@/policy/hold';
import type { Status } from '@/policy/status';
import type { Outcome } from '@/storage/schema/document';
import { type CommonKey, useSurface, useT } from '../context';
import { formatDay } from './formatDay';
import { statusLooks } from './StatusChip';

type Judged = {
  readonly status: Status;
  readonly lastDay: Day | null;
  readonly notBefore: Day | null;
  readonly destroyedOn: Day | null;
  readonly outcome?: Outcome | undefined;
  readonly hold?: Hold | undefined;
};

/** How it came to be gone, in words. */
export const goneKeys = {
  destroyed: 'verdict.destroyed',
  'handed-over': 'verdict.handed-over',
  'already-gone': 'verdict.already-gone',
} as const satisfies Record<Outcome, CommonKey>;

/** What must happen with it, in one glance: "Weg uiterlijk 15 maart 2027", and how long that is. */
export function Verdict({ judged, children }: { readonly judged: Judged; readonly children?: ReactNode }) {
  const { icon: Icon, colours } = statusLooks[judged.status];
  const { says, adds } = useVerdict(judged);
  return (
    <div className={`flex items-start gap-3 rounded-lg px-3.5 py-3 ${colours}`}>
      <Icon className="mt-0.5 size-5 shrink-0" aria-hidden />
      <div className="min-w-0">
        <p className="text-lg font-semibold">{says}</p>
        {adds && <p className="text-sm">{adds}</p>}
        {children}
      </div>
    </div>
  );
}

/** The same in words, for a row of a list. */
export function useVerdict({ status, lastDay, notBefore, destroyedOn, outcome, hold }: Judged): {
  says: string;
  adds: string | null;
} {
  const t = useT();
  const { today, language } = useSurface();
  const on = (day: Day) => formatDay(day, language);
  if (status === 'destroyed' && destroyedOn)
    return { says: t(goneKeys[outcome ?? 'destroyed'], { day: on(destroyedOn) }), adds: null };
  if (status === 'on-hold') {
    return {
      says: hold?.until ? t('verdict.held', { day: on(hold.until) }) : t('verdict.heldOpen'),
      adds: lastDay && t(lastDay < today ? 'verdict.heldLate' : 'verdict.heldBy', { day: on(lastDay) }),
    };
  }
  if (status === 'overdue' && lastDay) {
    return {
      says: t('verdict.overdue', { day: on(lastDay) }),
      adds: t('verdict.daysLate', { count: daysBetween(lastDay, today) }),
    };
  }
  if (status === 'must-be-kept' && notBefore) {
    return {
      says: t('verdict.keep', { day: on(addDays(notBefore, -1)) }),
      adds: lastDay && t('verdict.by', { day: on(lastDay) }),
    };
  }
  if (status === 'waiting') return { says: t('verdict.waiting'), adds: t('verdict.waiting.why') };
  if (status === 'no-term' || !lastDay) return { says: t('verdict.noTerm'), adds: null };
  const left = daysBetween(today, lastDay);
  const time = left === 0 ? t('verdict.today') : t('verdict.daysLeft', { count: left });
  return {
    says: t('verdict.by', { day: on(lastDay) }),
    // What the law kept until now: nobody has to wait for its last day.
    adds: notBefore ? `${t('verdict.mayGo')} · ${time}` : time,
  };
}
