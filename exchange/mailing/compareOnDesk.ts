import type { ListMember } from '@/policy/mailing/audience';
import type { Channel } from '@/policy/mailing/channels';
import { type Comparison, comparing } from '@/policy/mailing/compare';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { type MailingList, mailingLists } from '@/policy/mailing/lists';
import type { Gives } from '@/policy/mailing/sources';
import type { MailingDesk, OpenedAudience } from './desk';
import { factsOf, type RowFacts } from './facts';
import { inTurns } from './inTurns';

type Told = (done: number, of: number) => void;
type Row = { readonly address: string; readonly facts: RowFacts };

export type ComparedAudience = {
  readonly readAt: number;
  readonly whole: boolean;
  readonly bySource: Readonly<Record<string, number>>;
  readonly lists: Readonly<Record<MailingList, readonly Row[]>>;
};

type Given = {
  readonly desk: Pick<MailingDesk, 'members'>;
  /** Members asked for at a time. */
  readonly part: number;
  readonly opened: Pick<OpenedAudience, 'members' | 'whole' | 'readAt'>;
  readonly plan: { readonly name: string; readonly channels: readonly Channel[] };
  readonly known: {
    readonly events: ReadonlyMap<string, readonly EvidenceEvent[]>;
    readonly people: ReadonlyMap<string, readonly { readonly name: string }[]>;
    readonly leftBefore: (
      addresses: Iterable<string>,
    ) => Promise<ReadonlyMap<string, readonly EvidenceEvent[]>>;
  };
  readonly gives: Gives;
  readonly opening: Told;
  readonly comparing: Told;
  readonly signal: AbortSignal;
};

/** Rows made before whoever draws may have a turn. */
const STEP = 200;

/** The same comparison with what is kept of each row; each step gives how many addresses were compared. */
function* keptOf(
  steps: Generator<number, Comparison>,
): Generator<number, Omit<ComparedAudience, 'readAt' | 'whole'>> {
  const { lists, bySource } = yield* steps;
  const kept: Record<MailingList, Row[]> = {
    'must-come-off': [],
    'left-still-there': [],
    missing: [],
    'cannot-tell': [],
  };
  for (const list of mailingLists)
    for (const member of lists[list]) {
      kept[list].push({ address: member.address, facts: factsOf(member) });
      if (kept[list].length % STEP === 0) yield Number.MAX_SAFE_INTEGER;
    }
  return { lists: kept, bySource: Object.fromEntries(Object.entries(bySource)) };
}

/** Fetches the members from the desk and compares them, in turns with whoever draws. Null: stopped. */
export async function compareOnDesk(given: Given): Promise<ComparedAudience | null> {
  const { desk, part, opened, plan, known, gives, signal } = given;
  const members: ListMember[] = [];
  while (members.length < opened.members) {
    if (signal.aborted) return null;
    const some = await desk.members(members.length, part);
    if (some.length === 0) break;
    members.push(...some);
    given.opening(members.length, opened.members);
  }
  const leftBefore = await known.leftBefore(addressesOf(members, known.events));
  const steps = comparing({
    audience: {
      tool: 'mailchimp',
      id: null,
      webId: null,
      name: plan.name,
      readAt: opened.readAt,
      whole: opened.whole,
      members,
    },
    channels: plan.channels,
    known: { events: known.events, people: known.people, leftBefore },
    gives,
  });
  const of = members.length * 2 + known.events.size;
  const told = (done: number) => given.comparing(Math.min(done, of), of);
  const made = await inTurns(keptOf(steps), told, signal);
  return made && { ...made, readAt: opened.readAt, whole: opened.whole };
}

function* addressesOf(
  members: readonly ListMember[],
  events: ReadonlyMap<string, unknown>,
): Generator<string> {
  for (const { address } of members) yield address.trim().toLowerCase();
  yield* events.keys();
}
