import type { ListMember } from './audience';
import type { Channel, EvidenceSource } from './channels';
import type { EvidenceEvent } from './evidence';
import { type Ground, groundsOf } from './grounds';
import { isAfter } from './moments';
import type { ComparedMember, MailingReason } from './reasons';
import { SameMailbox } from './sameMailbox';
import type { Gives } from './sources';

/** What the register knows, by address in lower case. */
export type Known = {
  readonly events: ReadonlyMap<string, readonly EvidenceEvent[]>;
  /** Whose addresses they are: two of other names on one address can't be told apart. */
  readonly people: ReadonlyMap<string, readonly { readonly name: string }[]>;
  /** How somebody left who was erased since: kept without the address, so only found for one that is asked (R19). */
  readonly leftBefore: ReadonlyMap<string, readonly EvidenceEvent[]>;
};

const nothing: readonly never[] = [];
/** Enough to show what it rests on; all of it stands in the register. */
const SHOWN = 5;

const named = (people: readonly { readonly name: string }[]): readonly string[] =>
  people.length < 2
    ? people.map(({ name }) => name)
    : Array.from(new Map(people.map(({ name }) => [name.trim().toLowerCase(), name])).values());

/** Says of one address at a time on which list it belongs; null: it may stand where it stands. */
export class MemberJudge {
  private readonly known: Known;
  private readonly channels: readonly Channel[];
  private readonly gives: Gives;
  private readonly knownLike: SameMailbox;
  private readonly mailedThere = new Set<string>();
  private readonly mailedLike = new SameMailbox((folded) => this.mailedThere.has(folded));

  constructor(known: Known, channels: readonly Channel[], gives: Gives) {
    this.known = known;
    this.channels = channels;
    this.gives = gives;
    this.knownLike = new SameMailbox((folded) => this.knows(folded));
  }

  /** Looks for tags in all that is known, with a turn for others now and then. */
  *prepare(): Generator<number> {
    let done = 0;
    for (const addresses of [this.known.events, this.known.people, this.known.leftBefore])
      for (const folded of addresses.keys()) {
        this.knownLike.add(folded);
        if (++done % 2_000 === 0) yield 0;
      }
  }

  /** This address gets mail by the list. */
  isMailed(folded: string): void {
    this.mailedThere.add(folded);
    this.mailedLike.add(folded);
  }

  /** One that gets mail, and what that rests on. */
  mailed(
    folded: string,
    member: ListMember,
  ): { readonly row: ComparedMember | null; readonly source: EvidenceSource | 'none' } {
    const events = this.eventsOf(folded);
    const people = this.known.people.get(folded) ?? nothing;
    const like = this.knownLike.like(folded);
    const row = (reason: MailingReason, ground: Pick<Ground, 'clause' | 'because'>) => ({
      row: rowOf(folded, member, reason, ground),
      source: 'none' as const,
    });
    const grounds = this.groundsFor(events);
    const left = grounds.filter(({ state }) => state === 'left');
    const [leaving] = left;
    if (leaving) {
      const again = member.optedIn;
      const isLater = again !== null && leaving.because.every(({ moment }) => isAfter(again, moment));
      return row(
        { type: 'left', left: left.map(({ channel }) => channel), again: isLater ? again : null },
        leaving,
      );
    }
    const lacking = grounds.filter(({ state }) => state === 'none');
    const tagged = this.taggedLike(like, lacking.length > 0);
    if (tagged) return row(tagged.reason, tagged.ground);
    const [lack] = lacking;
    if (!lack) {
      const names = named(people);
      const [ground] = grounds;
      if (names.length > 1)
        return row({ type: 'shared', names }, { clause: 'R1', because: ground?.because ?? [] });
      return { row: null, source: ground?.because[0]?.source ?? 'none' };
    }
    if (events.length === 0 && people.length === 0)
      return row({ type: 'unknown' }, { clause: 'R1', because: [] });
    return row(this.lackOf(lack, events, lacking), lack);
  }

  /** One that gets no mail: has it a right to it? Never one who left, here or in the tool. */
  missing(folded: string, member: ListMember | null): ComparedMember | null {
    const known = this.eventsOf(folded);
    const events = member?.status === 'unsubscribed' ? [...known, leftThere(member)] : known;
    const grounds = this.groundsFor(events);
    const [ground] = grounds;
    if (!ground || grounds.some(({ state }) => state !== 'yes')) return null;
    if (named(this.known.people.get(folded) ?? nothing).length > 1) return null;
    // Under another tag it may be on the list already, or have left.
    if (this.mailedLike.like(folded).length > 0) return null;
    if (this.knownLike.like(folded).some((like) => this.hasLeft(like))) return null;
    const [person] = this.known.people.get(folded) ?? nothing;
    const row = rowOf(folded, member, { type: 'missing', status: member?.status ?? null }, ground);
    return { ...row, name: row.name ?? person?.name ?? null };
  }

  private knows(folded: string): boolean {
    const { events, people, leftBefore } = this.known;
    return events.has(folded) || people.has(folded) || leftBefore.has(folded);
  }

  private eventsOf(folded: string): readonly EvidenceEvent[] {
    const { events, leftBefore } = this.known;
    const known = events.get(folded) ?? nothing;
    const before = leftBefore.size > 0 ? leftBefore.get(folded) : undefined;
    return before ? [...known, ...before] : known;
  }

  private groundsFor(events: readonly EvidenceEvent[]): readonly Ground[] {
    const all = groundsOf(events, this.gives);
    return this.channels.map((channel) => all[channel]);
  }

  private hasLeft(folded: string): boolean {
    return this.groundsFor(this.eventsOf(folded)).some(({ state }) => state === 'left');
  }

  /** What is known of the same mailbox under another tag: that it left, or, where this one lacks it, a ground. */
  private taggedLike(like: readonly string[], lacks: boolean) {
    for (const other of like) {
      const grounds = this.groundsFor(this.eventsOf(other));
      const left = grounds.find(({ state }) => state === 'left');
      const ground = left ?? grounds[0];
      const isYes = grounds.every(({ state }) => state === 'yes');
      if (ground && (left || (lacks && isYes)))
        return { reason: { type: 'plus-tag', like: other, left: left !== undefined } as const, ground };
    }
    return null;
  }

  private lackOf(lack: Ground, events: readonly EvidenceEvent[], lacking: readonly Ground[]): MailingReason {
    switch (lack.why) {
      case 'contact-form-only':
        return { type: 'contact-form-only' };
      case 'weekly-tip-only':
        return { type: 'weekly-tip-only' };
      case 'other-channel':
        return {
          type: 'other-channel',
          gives: Object.values(groundsOf(events, this.gives))
            .filter(({ state }) => state === 'yes')
            .map(({ channel }) => channel),
          lacks: lacking.map(({ channel }) => channel),
        };
      default:
        return { type: 'no-ground' };
    }
  }
}

const rowOf = (
  folded: string,
  member: ListMember | null,
  reason: MailingReason,
  { clause, because }: Pick<Ground, 'clause' | 'because'>,
): ComparedMember => ({
  address: member?.address ?? folded,
  name: member?.name ?? null,
  webId: member?.webId ?? null,
  reason,
  clause,
  evidence: because.slice(0, SHOWN),
  signedUp: member?.optedIn ?? null,
});

/** What the tool itself says of somebody who left there, as an event beside the others. */
const leftThere = ({ left }: ListMember): EvidenceEvent => ({
  id: '',
  source: 'unsubscribe',
  channel: null,
  moment: left ?? { text: '', day: null, exact: 'unknown' },
  from: { tool: 'mailchimp', form: null, page: null, file: null, digest: null, row: null },
  wording: null,
  sale: null,
  corrects: null,
  withdrawn: false,
  recordedAt: 0,
});
