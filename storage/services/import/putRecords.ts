import type { CommandError } from '../../commands/commands';
import { placeFields } from '../../commands/document/places';
import { lives, markers } from '../../dossier';
import type { OpenDossier } from '../../engine/openDossier';
import type { Session } from '../../engine/session';
import { err, ok, type Result } from '../../result';
import type { Planned } from './planned';

type Put = {
  readonly dossier: OpenDossier;
  readonly made: readonly Planned['kind'][];
  /** Documents that stand in the register already, by their place: they stay as they are. */
  readonly known: number;
};

const noMarkers = Object.fromEntries(markers.map((marker) => [marker, undefined]));

/** A client that is to be made, or one that is there. */
async function dossierFor(
  session: Session,
  id: string,
  records: readonly Planned[],
): Promise<Result<OpenDossier, CommandError>> {
  if (!records.some(({ kind }) => kind === 'client')) {
    const there = await session.client(id);
    return there ? ok(there) : err({ type: 'UnknownDossier' });
  }
  // Planned as new, and there by now: it was planned on what has changed since.
  return (await session.keyOf(id)) ? err({ type: 'ChangedSince' }) : ok(session.makeDossier(id));
}

/** Is everything that the documents point at here, or made along with them? */
function wrongLink({ doc }: OpenDossier, records: readonly Planned[]): CommandError | null {
  const made = new Set(records.map((record) => ('id' in record ? `${record.kind}:${record.id}` : '')));
  const isThere = (kind: 'person' | 'engagement', id: string | null) =>
    id === null || made.has(`${kind}:${id}`) || lives(doc, kind, id);
  for (const record of records) {
    if ('id' in record && lives(doc, record.kind, record.id)) return { type: 'ChangedSince' };
    if (record.kind !== 'document') continue;
    if (!isThere('person', record.fields.personId)) return { type: 'UnknownPerson' };
    if (!isThere('engagement', record.fields.engagementId)) return { type: 'UnknownEngagement' };
  }
  return null;
}

type PlannedDocument = Extract<Planned, { kind: 'document' }>;

/** A document's id and the fields of its places, as its keys say. */
async function placed(session: Session, { doc }: OpenDossier, { id, fields }: PlannedDocument) {
  const { keys } = fields;
  const [stable] = keys;
  // As registerDocument calls it, so that two devices that register one file end up with one document; and as there
  // not, where another file stood here before, which was destroyed: that one stays what it is.
  const fromPlace = stable ? (await session.placeDigest(stable)).slice(0, 32) : null;
  const free = fromPlace !== null && !lives(doc, 'document', fromPlace);
  return { id: free ? fromPlace : id, places: await placeFields(session, keys) };
}

/** Makes the records of one dossier in memory. Nothing that is there is changed. */
export async function putRecords(
  session: Session,
  dossierId: string,
  records: readonly Planned[],
): Promise<Result<Put, CommandError>> {
  const opened = await dossierFor(session, dossierId, records);
  if (!opened.ok) return opened;
  const dossier = opened.value;
  const wrong = wrongLink(dossier, records);
  if (wrong) return err(wrong);

  const edits: { kind: Planned['kind']; id: string; fields: Readonly<Record<string, unknown>> }[] = [];
  const taken = new Set(
    await session.taken(records.flatMap((one) => (one.kind === 'document' ? one.fields.keys : []))),
  );
  for (const record of records) {
    if (record.kind !== 'document') {
      const id = record.kind === 'client' ? dossierId : record.id;
      edits.push({ kind: record.kind, id, fields: record.fields });
      continue;
    }
    const { keys, ...fields } = record.fields;
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    const { id, places } = await placed(session, dossier, record);
    edits.push({ kind: 'document', id, fields: { ...noMarkers, ...fields, ...places } });
    await session.place(keys, { dossier: dossierId, id });
  }
  // One update of the document for all of them.
  dossier.doc.transact(() => {
    for (const { kind, id, fields } of edits) session.edit(dossier, kind, id, fields);
  }, 'command');
  return ok({ dossier, made: edits.map(({ kind }) => kind), known: records.length - edits.length });
}
