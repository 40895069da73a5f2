import type { Clause } from '../clauses';
import { type Channel, channels, type EvidenceSource } from './channels';
import type { EvidenceEvent } from './evidence';
import { earliest, isAfter } from './moments';
import { channelsOf, ends, type Gives, regulationGives, sourceRules } from './sources';

/** May this channel be mailed, by which clause, and on what evidence? */
export type Ground = {
  readonly channel: Channel;
  /** `left`: unsubscribed or objected, which wins over every source (R19). */
  readonly state: 'yes' | 'left' | 'none';
  readonly why:
    | 'given'
    | 'left'
    | 'nothing-known'
    | 'contact-form-only'
    | 'weekly-tip-only'
    | 'other-channel';
  readonly clause: Clause;
  /** What it rests on, the best first. With `none`: all that is known, which gives something else or nothing. */
  readonly because: readonly EvidenceEvent[];
};

const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** How plainly a source says yes: the first is shown. */
const order: readonly EvidenceSource[] = [
  'opt-in',
  'quote-accepted',
  'webinar',
  'e-book',
  'weekly-tip',
  'contact-form',
  'unsubscribe',
  'objection',
];

const bestFirst = (one: EvidenceEvent, other: EvidenceEvent): number =>
  order.indexOf(one.source) - order.indexOf(other.source) ||
  byText(earliest(other.moment) ?? '', earliest(one.moment) ?? '') ||
  byText(one.id, other.id);

/** The later word of two devices about one event counts. */
const lastWord = (one: EvidenceEvent, other: EvidenceEvent): number =>
  other.recordedAt - one.recordedAt ||
  byText(one.id, other.id) ||
  byText(JSON.stringify(one), JSON.stringify(other));

/**
 * What counts of the events of one address: each once, without those that another one took the place of and those that
 * were taken back. In a fixed order, whatever order they came in.
 */
export function standing(events: readonly EvidenceEvent[]): readonly EvidenceEvent[] {
  const all = Array.from(new Map(events.toSorted(lastWord).map((event) => [event.id, event])).values());
  const words = new Map<string, EvidenceEvent>();
  for (const event of all.toSorted(lastWord))
    if (event.corrects && !words.has(event.corrects)) words.set(event.corrects, event);
  return all
    .filter(({ id, corrects, withdrawn }) => {
      const isOutdone = corrects !== null && words.get(corrects)?.id !== id;
      return !withdrawn && !words.has(id) && !isOutdone;
    })
    .sort(bestFirst);
}

function whyNone(events: readonly EvidenceEvent[]): Pick<Ground, 'why' | 'clause'> {
  const sources = new Set(events.map(({ source }) => source));
  if (sources.size === 0) return { why: 'nothing-known', clause: 'R1' };
  sources.delete('contact-form');
  if (sources.size === 0) return { why: 'contact-form-only', clause: sourceRules['contact-form'].clause };
  const onlyTip = sources.size === 1 && sources.has('weekly-tip');
  return onlyTip
    ? { why: 'weekly-tip-only', clause: sourceRules['weekly-tip'].clause }
    : { why: 'other-channel', clause: 'R1' };
}

/** The same of events that count already (`standing`). */
function judge(events: readonly EvidenceEvent[], channel: Channel, gives: Gives): Ground {
  const about = events.filter((event) => channelsOf(event, gives).includes(channel));
  const left = about.filter(ends);
  const given = about.filter((event) => !ends(event));
  // What came before somebody left is no ground any more, nor is what came after without being asked for.
  const since = given.filter(({ moment }) => left.every((leaving) => isAfter(moment, leaving.moment)));
  if (left.length > 0 && !since.some(({ source }) => source === 'opt-in'))
    return { channel, state: 'left', why: 'left', clause: 'R19', because: left };
  const [best] = since;
  if (best)
    return { channel, state: 'yes', why: 'given', clause: sourceRules[best.source].clause, because: since };
  const others = events.filter((event) => !ends(event));
  return { channel, state: 'none', because: others, ...whyNone(others) };
}

/**
 * May this address be mailed on this channel? An unsubscribe or an objection wins over every source until an explicit
 * opt-in for the channel on a later day; on the same day, or a day that isn't known, leaving wins (R19).
 */
export const groundFor = (
  events: readonly EvidenceEvent[],
  channel: Channel,
  gives: Gives = regulationGives,
): Ground => judge(standing(events), channel, gives);

export function groundsOf(
  events: readonly EvidenceEvent[],
  gives: Gives = regulationGives,
): Readonly<Record<Channel, Ground>> {
  const all = standing(events);
  return {
    newsletter: judge(all, channels[0], gives),
    webinars: judge(all, channels[1], gives),
    'weekly-tip': judge(all, channels[2], gives),
  };
}
