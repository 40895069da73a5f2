import { type Day, daysBetween } from './calendar';
import { type Hold, isHeld } from './hold';
import type { Item } from './item';
import type { Policy } from './policy';
import { GRACE_DAYS, type RetentionClass } from './retention';
import { type Window, window } from './window';

export const statuses = [
  'waiting',
  'running',
  'due-soon',
  'overdue',
  'on-hold',
  'must-be-kept',
  'no-term',
  'destroyed',
] as const;
export type Status = (typeof statuses)[number];

/** `stage`: the lead time that has been reached (30, 7, 0 days); null before the first one, and once overdue. */
export type Verdict = { readonly status: Status; readonly stage: number | null };

/** What the verdict needs when the bounds are known already, as in a row of the register. */
export type Bounded = Window & {
  readonly class: RetentionClass;
  readonly destroyedOn: Day | null;
  readonly hold?: Hold | null;
};

export function statusOf(item: Bounded, today: Day, policy: Policy): Verdict {
  const is = (status: Status, stage: number | null = null): Verdict => ({ status, stage });
  const rule = policy.rules[item.class];
  if (item.destroyedOn) return is('destroyed');
  if (isHeld(item.hold, today)) return is('on-hold');
  if (item.notBefore && today < item.notBefore) return is('must-be-kept');
  if (item.lastDay && item.lastDay < today) return is('overdue');
  const leads = announcedAt(rule.leadTimes, item.notBefore !== null);
  const stage = item.lastDay ? stageAt(daysBetween(today, item.lastDay), leads) : null;
  if (!item.lastDay) return is(rule.atMost || rule.atLeast ? 'waiting' : 'no-term');
  return is(stage === null ? 'running' : 'due-soon', stage);
}

export const status = (item: Item, today: Day, policy: Policy): Verdict =>
  statusOf({ ...window(item, policy), ...pick(item) }, today, policy);

const pick = ({ class: name, destroyedOn, hold }: Item) => ({ class: name, destroyedOn, hold });

/** How many days ahead it is announced. `kept`: with a legal minimum, so not before it may go. */
export const announcedAt = (leadTimes: readonly number[], kept: boolean): readonly number[] =>
  kept ? leadTimes.map((lead) => Math.min(lead, GRACE_DAYS)) : leadTimes;

/** The shortest lead time that has been reached. */
function stageAt(daysLeft: number, leadTimes: readonly number[]): number | null {
  const reached = leadTimes.filter((lead) => daysLeft <= lead);
  return reached.length === 0 ? null : Math.min(...reached);
}
