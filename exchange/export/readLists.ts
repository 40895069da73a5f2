import type { Dossier, Reader } from '@/storage/reader';
import type { Lists } from './lists';

const PART = 100;

type Watching = { readonly progress: (done: number, of: number) => void; readonly signal: AbortSignal };

export type ReadLists = {
  readonly lists: Lists;
  /** Clients that could not be read: the lists are without them and all that is theirs. */
  readonly damaged: number;
  /** Single records of other clients that could not. */
  readonly unreadable: number;
};

/** Opens every row of the register, a part at a time. Null: stopped. */
export async function readLists(reader: Reader, { progress, signal }: Watching): Promise<ReadLists | null> {
  const [headlines, unreadable] = await Promise.all([reader.headlines(), reader.unreadable()]);
  // A client that can't be read has no name to be listed by.
  const damaged = new Set(unreadable.filter(({ was }) => was === 'client').map(({ dossier }) => dossier));
  const ids = headlines
    .toSorted((a, b) => a.client.localeCompare(b.client) || a.dossier.localeCompare(b.dossier))
    .map(({ dossier }) => dossier);
  const dossiers: Dossier[] = [];
  for (let at = 0; at < ids.length; at += PART) {
    if (signal.aborted) return null;
    const slice = ids.slice(at, at + PART);
    const part = await Promise.all(slice.map((id) => reader.dossier(id)));
    for (const [n, id] of slice.entries()) {
      const dossier = part[n];
      if (dossier) dossiers.push(dossier);
      else damaged.add(id);
    }
    progress(Math.min(at + PART, ids.length), ids.length);
  }
  const listed = new Set(dossiers.map(({ client }) => client.dossier));
  const single = unreadable.filter(({ dossier }) => listed.has(dossier));
  return { lists: listsOf(dossiers), damaged: damaged.size, unreadable: single.length };
}

/** Every list of these clients, in their order. */
export function listsOf(dossiers: readonly Dossier[]): Lists {
  const inClient = <Row>(clientName: string, rows: readonly Row[]) =>
    rows.map((row) => ({ clientName, row }));
  return {
    clients: dossiers.map(({ client }) => client),
    people: dossiers.flatMap(({ client, people }) => inClient(client.name, people)),
    engagements: dossiers.flatMap(({ client, engagements }) => inClient(client.name, engagements)),
    documents: dossiers.flatMap(({ documents }) => documents),
    disclosures: dossiers.flatMap(({ client, disclosures }) => inClient(client.name, disclosures)),
  };
}
