import { foldAddress } from '@/policy/mailing/address';
import { byText } from '../byText';
import type { ClientRow, PersonRow } from '../rows';
import type { EvidenceFields } from '../schema/evidence';
import type { KeptLists } from './marks';
import { type MailingPart, pack } from './part';

type Given = {
  readonly client: ClientRow | null;
  readonly people: readonly PersonRow[];
  readonly events: readonly (readonly [string, EvidenceFields])[];
  readonly kept: KeptLists | null;
  readonly ledger: ReadonlyMap<string, number>;
};

/** What a dossier knows of addresses. */
export type MailingText = Pick<MailingPart, 'client' | 'addresses'> & {
  /** The part as JSON: the same whatever order its document was read in. */
  readonly text: string;
};

/** Null: it knows of none. */
export function mailingOf({ client, people, events, kept, ledger }: Given): MailingText | null {
  // In an order of their own: that of a document depends on how it was read.
  const inOrder = people.toSorted((one, other) => byText(one.id, other.id));
  const all = [...(client ? [client] : []), ...inOrder].filter(({ email }) => email !== '');
  const part = pack({
    client: client?.name ?? '',
    people: all.map(({ id, kind, name, email }) => ({ id, kind, name, address: foldAddress(email) })),
    events: events.toSorted(([one], [other]) => byText(one, other)),
    kept,
    ledger: Array.from(ledger).toSorted(([one], [other]) => byText(one, other)),
  });
  return part && { client: part.client, addresses: part.addresses, text: JSON.stringify(part) };
}
