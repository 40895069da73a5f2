import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { type Fields, record } from '../dossier';
import { addToLedger, type Erased, noteErased } from '../engine/ledger';
import type { OpenDossier } from '../engine/openDossier';
import type { Session } from '../engine/session';
import { FIRM } from '../ids';
import type { KeptRows } from '../schema/audience';
import { partsWith } from './homes';
import { keptRows, membersOf, partsOf } from './keptRows';
import { eventsIn, peopleIn } from './part';
import { rememberedOf } from './remembered';
import { memberId } from './stored';

/** Who goes: a record of a dossier, or (`id` null) all of it. */
type Going = { readonly dossier: string; readonly id: string | null };

type Found = {
  /** By folded address: all events there are of it. */
  readonly events: Map<string, EvidenceEvent[]>;
  /** Ids of those that go, by dossier. */
  readonly going: Map<string, string[]>;
};

/** Where somebody else has the address as well, its evidence is theirs too. */
async function find(session: Session, folded: readonly string[], going: Going | null): Promise<Found> {
  const wanted = new Set(folded);
  const there: { readonly dossier: string; readonly address: string; readonly event: EvidenceEvent }[] = [];
  const others = new Map<string, Set<string>>();
  for await (const { dossier, part } of partsWith(session, folded)) {
    for (const { address, event } of eventsIn(part))
      if (wanted.has(address)) there.push({ dossier, address, event });
    for (const { address, id } of peopleIn(dossier, part)) {
      const goes = going?.dossier === dossier && (going.id === null || going.id === id);
      if (going && wanted.has(address) && !goes)
        others.set(address, (others.get(address) ?? new Set()).add(dossier));
    }
  }
  const found: Found = { events: new Map(), going: new Map() };
  for (const { dossier, address, event } of there) {
    found.events.set(address, [...(found.events.get(address) ?? []), event]);
    const own = others.get(address);
    const isTheirs = own && (own.has(dossier) || dossier !== going?.dossier);
    if (!isTheirs) found.going.set(dossier, [...(found.going.get(dossier) ?? []), event.id]);
  }
  return found;
}

/**
 * E-mail addresses that are erased with whom they belong to (null: with nobody): their evidence, in every dossier that
 * has it, and their places in comparisons. That they had left is remembered, and what they had consented to (R19).
 */
export async function eraseAddresses(
  session: Session,
  folded: readonly string[],
  going: Going | null,
): Promise<void> {
  if (folded.length === 0) return;
  const { digest, today } = session.tools;
  const { events, going: ids } = await find(session, folded, going);
  const erased: Erased[] = [];
  for (const [dossierId, own] of ids) {
    if (session.erased.has(dossierId)) continue;
    const dossier = await session.dossier(dossierId);
    if (!dossier) continue;
    for (const id of own) {
      session.remove(dossier, 'evidence', id, 'erased', today);
      session.redact(dossierId, 'evidence', id);
      erased.push({ what: 'record', dossier: dossierId, kind: 'evidence', id });
    }
  }
  erased.push(...(await eraseInLists(session, folded)));
  await noteErased(session, erased);
  const entries = await Promise.all(
    Array.from(events, ([address, own]) => rememberedOf(digest, address, own, today)),
  );
  const firm = await session.dossier(FIRM);
  if (firm) addToLedger(firm.doc, entries.flat());
  for (const [id] of entries.flat()) session.noted.add(id);
}

/** An older backup may have them in a comparison where none stands now: so that one is not put back at all. */
async function eraseInLists(session: Session, folded: readonly string[]): Promise<Erased[]> {
  const erased: Erased[] = [];
  const members = new Set(await Promise.all(folded.map((one) => memberId(session.tools.digest, one))));
  for (const member of members) session.members.add(member);
  const rows = await session.tools.db.rows.where('kind').equals('audience').toArray();
  for (const { dossier: dossierId } of rows) {
    const dossier = session.erased.has(dossierId) ? null : await session.dossier(dossierId);
    if (!dossier) continue;
    const audience = record(dossier.doc, 'audience', dossierId);
    const lists = without(audience, members);
    if (lists) {
      dossier.doc.transact(() => audience.set('lists', lists), 'command');
      session.redact(dossierId, 'audience', dossierId, 'lists');
    }
    for (const field of ['lists', 'comparedAt'])
      erased.push({ what: 'field', dossier: dossierId, kind: 'audience', id: dossierId, field });
    for (const id of members) erased.push({ what: 'record', dossier: dossierId, kind: 'mark', id });
    eraseMarks(session, dossier, members);
  }
  return erased;
}

/** The lists of a comparison without these addresses; null: none of them stands there. */
function without(audience: Fields, members: ReadonlySet<string>): Record<string, KeptRows> | null {
  const lists = (audience.get('lists') ?? {}) as Record<string, KeptRows>;
  const isIn = (one: KeptRows) => membersOf(one).some((member) => members.has(member));
  if (!Object.values(lists).some(isIn)) return null;
  return Object.fromEntries(
    Object.entries(lists).map(([name, all]) => {
      const left = Array.from(partsOf(all)).flatMap((part) =>
        part.filter(([, member]) => !members.has(member)),
      );
      return [name, keptRows(left)];
    }),
  );
}

function eraseMarks(session: Session, dossier: OpenDossier, members: ReadonlySet<string>): void {
  for (const member of members) {
    const fields = record(dossier.doc, 'mark', member);
    if (fields.size === 0 || fields.has('erased')) continue;
    session.remove(dossier, 'mark', member, 'erased', session.tools.today);
    session.redact(dossier.id, 'mark', member);
  }
}
