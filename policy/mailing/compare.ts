import { foldAddress } from './address';
import type { Audience, ListMember, MemberStatus } from './audience';
import type { Channel, EvidenceSource } from './channels';
import type { MailingList } from './lists';
import { type Known, MemberJudge } from './memberJudge';
import { type ComparedMember, type ReasonType, reasonsOf } from './reasons';
import { type Gives, regulationGives } from './sources';

export type Compare = {
  readonly audience: Audience;
  /** What the list is used for; nobody may stand on it without a ground for each of them. */
  readonly channels: readonly Channel[];
  readonly known: Known;
  readonly gives?: Gives;
};

export type Comparison = {
  readonly lists: Readonly<Record<MailingList, readonly ComparedMember[]>>;
  /** Of those that get mail, how many rest on what; `none`: on nothing, or on too little. */
  readonly bySource: Readonly<Partial<Record<EvidenceSource | 'none', number>>>;
  /** How many get mail by this list. */
  readonly mailed: number;
};

/** Of one address that stands in a tool twice, the status that counts: whoever left is never taken for subscribed. */
const weight: Readonly<Record<MemberStatus, number>> = {
  unsubscribed: 5,
  cleaned: 4,
  subscribed: 3,
  pending: 2,
  nonsubscribed: 1,
  archived: 0,
};

/** In the tool it waits for an answer, or its mail comes back: nobody is missing who stands there so. */
const waiting: readonly MemberStatus[] = ['pending', 'cleaned'];

/** After so many addresses whoever draws may have a turn. */
const STEP = 200;

/**
 * Compares a list with the evidence, a few hundred addresses at a time: each `next()` gives how many are done. It
 * changes nothing, and asks nobody.
 */
export function* comparing({
  audience,
  channels,
  known,
  gives = regulationGives,
}: Compare): Generator<number, Comparison> {
  let done = 0;
  const standing = new Map<string, ListMember>();
  for (const member of audience.members) {
    const folded = foldAddress(member.address);
    const there = standing.get(folded);
    if (!there || weight[member.status] > weight[there.status]) standing.set(folded, member);
    if (++done % (STEP * 5) === 0) yield done;
  }
  const judge = new MemberJudge(known, channels, gives);
  yield* judge.prepare();

  const found = new Map<ReasonType, ComparedMember[]>();
  const bySource: Partial<Record<EvidenceSource | 'none', number>> = {};
  let mailed = 0;
  const put = (one: ComparedMember | null) => {
    if (!one) return;
    const there = found.get(one.reason.type);
    if (there) there.push(one);
    else found.set(one.reason.type, [one]);
  };
  if (channels.length > 0) {
    for (const [folded, member] of standing) {
      if (member.status === 'subscribed') {
        mailed += 1;
        judge.isMailed(folded);
        const { row, source } = judge.mailed(folded, member);
        put(row);
        bySource[source] = (bySource[source] ?? 0) + 1;
      }
      if (++done % STEP === 0) yield done;
    }
    // Whoever isn't in a part of a list may well be in the rest of it.
    if (audience.whole)
      for (const folded of known.events.keys()) {
        const member = standing.get(folded) ?? null;
        if (member?.status !== 'subscribed' && !(member && waiting.includes(member.status)))
          put(judge.missing(folded, member));
        if (++done % STEP === 0) yield done;
      }
  }
  const list = (name: MailingList) =>
    reasonsOf[name].flatMap((reason: ReasonType) => found.get(reason) ?? []);
  return {
    lists: {
      'must-come-off': list('must-come-off'),
      'left-still-there': list('left-still-there'),
      missing: list('missing'),
      'cannot-tell': list('cannot-tell'),
    },
    bySource,
    mailed,
  };
}

/** The same at once: for a few thousand addresses, or where nobody draws. */
export function compare(given: Compare): Comparison {
  const steps = comparing(given);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
