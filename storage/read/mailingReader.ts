import { foldAddress } from '@/policy/mailing/address';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import type { RegisterDb } from '../db';
import { Turns } from '../fewAtOnce';
import { FIRM } from '../ids';
import { eventsIn, type MailingPart, type MailingPerson, peopleIn } from '../mailing/part';
import { leftBefore } from '../mailing/remembered';
import { addressDigest, openMailing, type StoredMailing } from '../mailing/stored';
import type { Mailing, MailingEvent, Reader } from '../reader';
import { audiencesIn, listsOn } from './audiences';
import type { ReaderVault } from './readerVault';

/** Parts opened before whoever draws gets a turn. */
const PART = 4;

type Opened = { readonly dossier: string; readonly part: MailingPart };

async function openOne(vault: ReaderVault, stored: StoredMailing): Promise<Opened | null> {
  const { dossier } = stored;
  const key = await vault.keyOf(dossier);
  const part = key && (await openMailing(stored, key));
  if (part) return { dossier, part };
  // Redacted meanwhile: sealed under a newer key than this context knows.
  vault.forget();
  const newer = await vault.keyOf(dossier);
  const again = newer && (await openMailing(stored, newer));
  return again ? { dossier, part: again } : null;
}

function addTo<T>(map: Map<string, T[]>, address: string, one: T): void {
  const known = map.get(address);
  if (known) known.push(one);
  else map.set(address, [one]);
}

/** Events of one address out of several dossiers are one list; what two devices both read in stands there once. */
class Gathered {
  readonly events = new Map<string, MailingEvent[]>();
  readonly people = new Map<string, MailingPerson[]>();
  private readonly seen = new Set<string>();

  add({ dossier, part }: Opened): void {
    for (const { address, event } of eventsIn(part)) {
      if (this.seen.has(event.id)) continue;
      this.seen.add(event.id);
      addTo(this.events, address, { ...event, dossier });
    }
    for (const { address, ...person } of peopleIn(dossier, part)) addTo(this.people, address, person);
  }
}

/** What is known of e-mail addresses: all of it for the panel, or by index what is known of a few. */
export function mailingReader(
  db: RegisterDb,
  vault: ReaderVault,
): Pick<Reader, 'openMailing' | 'evidenceOf' | 'audiences' | 'comparison'> {
  const audiences = async () => audiencesIn(vault, await db.rows.where('kind').equals('audience').toArray());
  /** The ledger of erasures, which remembers who had left. */
  const ledger = async (): Promise<ReadonlyMap<string, number>> => {
    const stored = await db.mailing.get(FIRM);
    return new Map((stored && (await openOne(vault, stored))?.part.ledger) ?? []);
  };

  const leftOf = async (addresses: Iterable<string>) => {
    const open = await Promise.resolve(vault.vault());
    const known = await ledger();
    const left = new Map<string, EvidenceEvent[]>();
    if (!open || known.size === 0) return left;
    const turns = new Turns();
    for (const address of addresses) {
      const events = await Promise.resolve(leftBefore(open.digest, known, address));
      if (events.length > 0) left.set(address, events);
      await turns.next();
    }
    return left;
  };

  return {
    async openMailing(onPart): Promise<Mailing> {
      const stored = await db.mailing.toArray();
      const all = new Gathered();
      const turns = new Turns();
      for (let at = 0; at < stored.length; at += PART) {
        const slice = stored.slice(at, at + PART);
        for (const opened of await Promise.all(slice.map((one) => openOne(vault, one))))
          if (opened) all.add(opened);
        onPart?.(Math.min(at + PART, stored.length), stored.length);
        await turns.next();
      }
      return { events: all.events, people: all.people, leftBefore: leftOf };
    },

    async evidenceOf(addresses) {
      // Wrapped, so that a liveQuery keeps track of what is read after the keys are: dexie.org, liveQuery().
      const open = await Promise.resolve(vault.vault());
      if (!open || addresses.length === 0) return new Map();
      const wanted = new Set(addresses.map(foldAddress));
      const digests = await Promise.resolve(
        Promise.all(Array.from(wanted, (address) => addressDigest(open.digest, address))),
      );
      const all = new Gathered();
      const stored = await db.mailing.where('addresses').anyOf(digests).distinct().toArray();
      const parts = await Promise.resolve(Promise.all(stored.map((one) => openOne(vault, one))));
      for (const opened of parts) if (opened) all.add(opened);
      const left = await leftOf(wanted);
      const both = Array.from(wanted, (address): [string, EvidenceEvent[]] => [
        address,
        [...(all.events.get(address) ?? []), ...(left.get(address) ?? [])],
      ]);
      return new Map(both.filter(([, events]) => events.length > 0));
    },

    audiences,

    async comparison(dossier, today) {
      const [audience, stored] = await Promise.all([
        audiences().then((all) => all.find((row) => row.dossier === dossier)),
        db.mailing.get(dossier),
      ]);
      const kept = stored && (await openOne(vault, stored))?.part.kept;
      if (!audience || !kept) return null;
      // Read from JSON in one go; what is made of it waits for whoever draws.
      await new Turns(0).next();
      return { audience, lists: await listsOn(kept, today) };
    },
  };
}
