import type { Reader } from '@/storage/reader';
import type { Lists } from './lists';

const PART = 100;

type Watching = { readonly progress: (done: number, of: number) => void; readonly signal: AbortSignal };

/** Opens every row of the register, a part at a time. Null: stopped. */
export async function readLists(reader: Reader, { progress, signal }: Watching): Promise<Lists | null> {
  const headlines = await reader.headlines();
  const ids = headlines
    .toSorted((a, b) => a.client.localeCompare(b.client) || a.dossier.localeCompare(b.dossier))
    .map(({ dossier }) => dossier);
  const dossiers = [];
  for (let at = 0; at < ids.length; at += PART) {
    if (signal.aborted) return null;
    const part = await Promise.all(ids.slice(at, at + PART).map((id) => reader.dossier(id)));
    dossiers.push(...part.filter((dossier) => dossier !== null));
    progress(Math.min(at + PART, ids.length), ids.length);
  }
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
