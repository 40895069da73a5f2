import { askAgainOn } from './attempt';
import { type Day, daysBetween } from './calendar';
import type { Clause } from './clauses';
import { holdAsks } from './hold';
import type { Item } from './item';
import type { Policy } from './policy';
import { statusOf } from './status';
import { window } from './window';

/** 'alarm': something is wrong now. 'warning': do it in time. 'note': an answer is missing, nothing is wrong. */
export type Severity = 'alarm' | 'warning' | 'note';

type Kind = {
  /** Null: the clause is that of the item's own rule. */
  readonly clause: Clause | null;
  readonly severity: Severity;
  readonly dependsOnToday: boolean;
};

/** Worst first: that is how they are listed. */
export const findingTypes = {
  'seen-again': { clause: 'R12', severity: 'alarm', dependsOnToday: false },
  overdue: { clause: null, severity: 'alarm', dependsOnToday: true },
  misplaced: { clause: 'R8', severity: 'alarm', dependsOnToday: false },
  'no-consent': { clause: 'R2', severity: 'alarm', dependsOnToday: false },
  'not-encrypted': { clause: 'R4', severity: 'alarm', dependsOnToday: false },
  unreachable: { clause: null, severity: 'warning', dependsOnToday: false },
  'hold-expired': { clause: 'R12', severity: 'warning', dependsOnToday: true },
  'hold-review': { clause: 'R12', severity: 'warning', dependsOnToday: true },
  'due-soon': { clause: null, severity: 'warning', dependsOnToday: true },
  'waiting-for-start': { clause: null, severity: 'note', dependsOnToday: false },
  'no-term': { clause: 'R12', severity: 'note', dependsOnToday: false },
} as const satisfies Record<string, Kind>;

export type FindingType = keyof typeof findingTypes;

/** Which findings only a day can tell; the others may stand in an index. */
export const dependsOnToday = (type: FindingType): boolean => findingTypes[type].dependsOnToday;

/** Whether any of these asks for something now. A missing date or term does not: a false alarm costs trust. */
export const attention = (flags: readonly FindingType[]): boolean =>
  flags.some((flag) => findingTypes[flag].severity !== 'note');

export type Finding = {
  readonly type: FindingType;
  readonly clause: Clause;
  readonly severity: Severity;
  /** What it rests on: days, classes and places, never a name. `count` is a number of days. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** The text that says what to do. */
  readonly do: `finding.${FindingType}.do`;
};

/** The findings that hold on any day, in a fixed order: what the register keeps in its index. */
export function standingFlags(item: Item, policy: Policy): FindingType[] {
  const rule = policy.rules[item.class];
  const tried: FindingType[] = item.triedOn ? ['unreachable'] : [];
  if (item.destroyedOn) return item.seenAgainOn ? ['seen-again', ...tried] : [];
  const flags: FindingType[] = [];
  if (!rule.places.includes(item.place)) flags.push('misplaced');
  if (rule.needsConsent && !item.consentOn) flags.push('no-consent');
  if (rule.needsEncryption && !item.encrypted) flags.push('not-encrypted');
  flags.push(...tried);
  const runs = rule.startsOn !== 'none';
  if (runs && rule.atMost && !item.startedOn) flags.push('waiting-for-start');
  if (runs && !rule.atMost) flags.push('no-term');
  return flags;
}

/** Everything that can be said of an item on a day, worst first. */
export function findings(item: Item, today: Day, policy: Policy): Finding[] {
  const bounds = window(item, policy);
  const { status } = statusOf({ ...item, ...bounds }, today, policy);
  const { lastDay } = bounds;
  const flags: FindingType[] = standingFlags(item, policy);
  if (status === 'overdue' || status === 'due-soon') flags.push(status);
  const hold = item.destroyedOn ? null : holdAsks(item.hold, today);
  if (hold) flags.push(hold);

  const facts = (type: FindingType): Finding['facts'] => {
    const about = { class: item.class };
    switch (type) {
      case 'overdue':
        return lastDay ? { ...about, lastDay, count: daysBetween(lastDay, today) } : about;
      case 'due-soon':
        return lastDay ? { ...about, lastDay, count: daysBetween(today, lastDay) } : about;
      case 'hold-expired':
        return item.hold?.until ? { ...about, until: item.hold.until } : about;
      case 'hold-review':
        return item.hold?.reviewOn ? { ...about, reviewOn: item.hold.reviewOn } : about;
      case 'unreachable':
        return item.triedOn ? { ...about, triedOn: item.triedOn, askOn: askAgainOn(item.triedOn) } : about;
      case 'seen-again':
        return { ...about, destroyedOn: item.destroyedOn ?? '', seenOn: item.seenAgainOn ?? '' };
      case 'misplaced':
        return { ...about, place: item.place };
      case 'waiting-for-start':
        return { ...about, startsOn: policy.rules[item.class].startsOn };
      default:
        return about;
    }
  };

  return worstFirst
    .filter((type) => flags.includes(type))
    .map((type) => ({
      type,
      clause: findingTypes[type].clause ?? policy.rules[item.class].clause,
      severity: findingTypes[type].severity,
      facts: facts(type),
      do: `finding.${type}.do`,
    }));
}

const worstFirst: readonly FindingType[] = Object.keys(findingTypes).filter(
  (type): type is FindingType => type in findingTypes,
);
