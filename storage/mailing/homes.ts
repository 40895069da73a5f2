import type { Session } from '../engine/session';
import { eventsIn, type MailingPart, peopleIn } from './part';
import { addressDigest, openMailing, type StoredMailing } from './stored';

/** Where the events of an address belong. */
export type Home = {
  readonly dossier: string;
  /** Whose address it is there. Null: of nobody, or of the client itself. */
  readonly personId: string | null;
};

export type Homes = {
  /** By folded address; one that is in no dossier yet is left out. */
  readonly of: ReadonlyMap<string, Home>;
  /** The ids of all events that these dossiers hold. */
  readonly known: ReadonlySet<string>;
};

/** Up to here the index is asked; for more, all of it is read once. */
const FEW = 100;

const storedOf = async ({ tools: { db, digest } }: Session, folded: readonly string[]) => {
  if (folded.length > FEW) return db.mailing.toArray();
  const digests = await Promise.all(folded.map((address) => addressDigest(digest, address)));
  return db.mailing.where('addresses').anyOf(digests).distinct().toArray();
};

/** What is stored of these addresses, dossier by dossier in a fixed order. */
export async function* partsWith(
  session: Session,
  folded: readonly string[],
): AsyncGenerator<{ readonly dossier: string; readonly part: MailingPart }> {
  const stored: StoredMailing[] = await storedOf(session, folded);
  for (const [at, one] of stored.toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1)).entries()) {
    await session.step(at, stored.length);
    const key = await session.tools.keyOf(one.dossier);
    const part = key && (await openMailing(one, key));
    if (part) yield { dossier: one.dossier, part };
  }
}

/**
 * An address belongs to the client one of whose people has it, else to where it stands already. Of two clients to the
 * first, on every device: events of one address are united when they are read.
 */
export async function homesOf(session: Session, folded: readonly string[]): Promise<Homes> {
  const wanted = new Set(folded);
  const ofPeople = new Map<string, Home>();
  const ofOthers = new Map<string, Home>();
  const known = new Set<string>();
  for await (const { dossier, part } of partsWith(session, folded)) {
    for (const { address, kind, id } of peopleIn(dossier, part))
      if (wanted.has(address)) {
        const home = ofPeople.get(address);
        const better = !home || (home.dossier === dossier && home.personId === null && kind === 'person');
        if (better) ofPeople.set(address, { dossier, personId: kind === 'person' ? id : null });
      }
    for (const { address, event } of eventsIn(part)) {
      known.add(event.id);
      if (wanted.has(address) && !ofOthers.has(address)) ofOthers.set(address, { dossier, personId: null });
    }
  }
  return { of: new Map([...ofOthers, ...ofPeople]), known };
}

/** Dossiers of addresses without a client that are not full, with how many they have. */
export async function withRoom({ tools }: Session): Promise<[string, number][]> {
  const stored = await tools.db.mailing.where('room').equals(1).toArray();
  const open = await Promise.all(
    stored.map(
      async ({ dossier, addresses }): Promise<[string, number][]> =>
        (await tools.keyOf(dossier)) ? [[dossier, addresses.length]] : [],
    ),
  );
  return open.flat();
}
