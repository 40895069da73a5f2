import type { EvidenceEvent, Provenance } from '@/policy/mailing/evidence';
import type { EvidenceFields } from '../schema/evidence';
import type { KeptLists } from './marks';

/** Whom an address belongs to: a person, or the client itself (its principal). */
export type MailingPerson = {
  readonly dossier: string;
  readonly id: string;
  readonly kind: 'person' | 'client';
  readonly name: string;
  readonly client: string;
};

type Source = Omit<Provenance, 'row'>;
type Packed = readonly [
  id: string,
  address: number,
  source: EvidenceEvent['source'],
  channel: EvidenceEvent['channel'],
  moment: readonly [string, EvidenceEvent['moment']['day'], EvidenceEvent['moment']['exact']],
  from: number,
  row: number | null,
  wording: number,
  recordedAt: number,
  more?: Pick<EvidenceEvent, 'sale' | 'corrects' | 'withdrawn'> & { readonly personId: string | null },
];

/**
 * What one dossier knows of addresses, in compact form: what many events have in common stands once. Sealed as a whole;
 * a panel opens some 250 of these for 50,000 addresses.
 */
export type MailingPart = {
  readonly client: string;
  readonly people: readonly (readonly [
    id: string,
    kind: MailingPerson['kind'],
    name: string,
    address: number,
  ])[];
  /** Folded. */
  readonly addresses: readonly string[];
  readonly sources: readonly Source[];
  readonly words: readonly string[];
  readonly events: readonly Packed[];
  /** Of the dossier of a mailing list: its last comparison. */
  readonly kept?: KeptLists;
  /** Of the firm's dossier: the ledger of erasures, which knows who left before (see remembered.ts). */
  readonly ledger?: readonly (readonly [id: string, at: number])[];
};

/** An event, and the person of its dossier that it was recorded for. */
export type KnownEvent = {
  readonly address: string;
  readonly event: EvidenceEvent;
  readonly personId: string | null;
};

/** Values by their place in a list, each once. */
class Shared<T> {
  readonly list: T[] = [];
  private readonly places = new Map<string, number>();

  place(value: T): number {
    const text = JSON.stringify(value);
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.list.length);
    this.list.push(value);
    return this.list.length - 1;
  }
}

type Given = {
  readonly client: string;
  readonly people: readonly (Omit<MailingPerson, 'dossier' | 'client'> & { readonly address: string })[];
  /** By their ids, with the address folded. */
  readonly events: readonly (readonly [string, EvidenceFields])[];
  readonly kept: KeptLists | null;
  readonly ledger: NonNullable<MailingPart['ledger']>;
};

/** Null: the dossier knows no address. */
export function pack({ client, people, events, kept, ledger }: Given): MailingPart | null {
  if (people.length + events.length + ledger.length === 0 && !kept) return null;
  const [addresses, sources, words] = [new Shared<string>(), new Shared<Source>(), new Shared<string>()];
  const packed = events.map(([id, fields]): Packed => {
    const { source, channel, moment, from, wording, recordedAt, sale, corrects, withdrawn, personId } =
      fields;
    const { row, ...where } = from;
    const known = [
      id,
      addresses.place(fields.address),
      source,
      channel,
      [moment.text, moment.day, moment.exact],
      sources.place(where),
      row,
      wording === null ? -1 : words.place(wording),
      recordedAt,
    ] as const;
    const isPlain = !sale && !corrects && !withdrawn && !personId;
    return isPlain ? known : [...known, { sale, corrects, withdrawn, personId }];
  });
  return {
    client,
    people: people.map(({ id, kind, name, address }) => [id, kind, name, addresses.place(address)] as const),
    addresses: addresses.list,
    sources: sources.list,
    words: words.list,
    events: packed,
    ...(kept && { kept }),
    ...(ledger.length > 0 && { ledger }),
  };
}

export function* eventsIn({ addresses, sources, words, events }: MailingPart): Generator<KnownEvent> {
  for (const [
    id,
    address,
    source,
    channel,
    [text, day, exact],
    from,
    row,
    wording,
    recordedAt,
    more,
  ] of events) {
    const where = sources[from];
    if (!where) continue;
    yield {
      address: addresses[address] ?? '',
      personId: more?.personId ?? null,
      event: {
        id,
        source,
        channel,
        moment: { text, day, exact },
        from: { ...where, row },
        wording: words[wording] ?? null,
        sale: more?.sale ?? null,
        corrects: more?.corrects ?? null,
        withdrawn: more?.withdrawn ?? false,
        recordedAt,
      },
    };
  }
}

export function* peopleIn(
  dossier: string,
  { client, people, addresses }: MailingPart,
): Generator<MailingPerson & { readonly address: string }> {
  for (const [id, kind, name, address] of people)
    yield { dossier, id, kind, name, client, address: addresses[address] ?? '' };
}
