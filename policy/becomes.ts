import type { Day } from './calendar';
import { attention, type FindingType } from './findings';
import type { Status } from './status';

/** A document as it is judged on a day under one policy. */
export type JudgedOn = {
  readonly status: Status;
  readonly flags: readonly FindingType[];
  readonly lastDay: Day | null;
};

/** What another policy makes of a document, worst first. */
export const outcomes = ['overdue', 'attention', 'due-soon', 'released', 'moved'] as const;
export type Outcome = (typeof outcomes)[number];

const pressing: readonly Status[] = ['overdue', 'due-soon'];

/** What becomes of a document when another policy begins; one thing only, the worst. Null: nothing. */
export function becomes(before: JudgedOn, after: JudgedOn): Outcome | null {
  if (after.status === 'destroyed') return null;
  const turns = (status: Status) => after.status === status && before.status !== status;
  if (turns('overdue')) return 'overdue';
  if (attention(after.flags) && !attention(before.flags)) return 'attention';
  if (turns('due-soon') && before.status !== 'overdue') return 'due-soon';
  // Nothing presses any more: it may stay longer, or nothing has to be mended.
  if (pressing.includes(before.status) && after.status !== before.status) return 'released';
  if (attention(before.flags) && !attention(after.flags)) return 'released';
  return before.lastDay !== after.lastDay ? 'moved' : null;
}
