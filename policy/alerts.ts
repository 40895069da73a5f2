import { type Day, daysBetween } from './calendar';
import type { FindingType } from './findings';
import { type Hold, holdAsks, isHeld } from './hold';
import { announcedAt } from './status';

/** The findings that no day changes and that ask for something now. What could not be reached is asked by its day. */
const standing = ['seen-again', 'misplaced', 'no-consent', 'not-encrypted'] as const satisfies FindingType[];

/** What an alert is about. `due-<n>`: the lead time of n days is reached. */
export type AlertStage =
  | (typeof standing)[number]
  | `due-${number}`
  | 'overdue'
  | 'hold-expired'
  | 'hold-review'
  | 'ask-again';

/**
 * One alert of one document, given once. `fact`: the day it rests on, so that a corrected date alerts anew; '' where it
 * rests on none. `after`: it was put off until that day, so that it comes back once.
 */
export type Alert = { readonly stage: AlertStage; readonly fact: Day | ''; readonly after: Day | '' };

/** What alerts rest on: days and flags, so that they can be told without opening anything. */
export type AlertFacts = {
  /** 'kept': with a legal minimum, so announced no longer ahead than it may go. Null: no last day, or destroyed. */
  readonly ends: 'running' | 'kept' | null;
  readonly lastDay: Day | null;
  readonly flags: readonly FindingType[];
  readonly hold: Hold | null;
  /** Put off: the day it is back. */
  readonly quietUntil: Day | null;
  /** Could not be reached: the day it is asked again. */
  readonly askOn: Day | null;
  readonly seenAgainOn: Day | null;
};

type Bare = Omit<Alert, 'after'>;

/** Every alert that a document is in on a day. What was given before is not known here. */
export function alertsOn(facts: AlertFacts, today: Day, leadTimes: readonly number[]): readonly Alert[] {
  const { flags, hold, quietUntil, askOn, seenAgainOn } = facts;
  if (quietUntil && today < quietUntil) return [];
  const asks = holdAsks(hold, today);
  const alerts: Bare[] = [
    ...standing
      .filter((stage) => flags.includes(stage))
      .map((stage): Bare => ({ stage, fact: stage === 'seen-again' ? (seenAgainOn ?? '') : '' })),
    ...termAlerts(facts, today, leadTimes),
  ];
  if (asks)
    alerts.push({ stage: asks, fact: (asks === 'hold-expired' ? hold?.until : hold?.reviewOn) ?? '' });
  if (askOn && askOn <= today) alerts.push({ stage: 'ask-again', fact: askOn });
  return alerts.map((alert) => ({ ...alert, after: quietUntil ?? '' }));
}

/** What follows from the last day: nothing while it is held, and nothing new while it waits to be tried again. */
function termAlerts(
  { ends, lastDay, hold, askOn }: AlertFacts,
  today: Day,
  leadTimes: readonly number[],
): readonly Bare[] {
  if (!ends || !lastDay || isHeld(hold, today)) return [];
  if (lastDay < today) return askOn && today < askOn ? [] : [{ stage: 'overdue', fact: lastDay }];
  // Only the shortest that is reached: a machine that slept a month has one thing to say, not three.
  const left = daysBetween(today, lastDay);
  const reached = announcedAt(leadTimes, ends === 'kept').filter((lead) => left <= lead);
  if (reached.length === 0) return [];
  return [{ stage: `due-${Math.min(...reached)}`, fact: lastDay }];
}
