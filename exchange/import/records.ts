import type { PlannedRecord } from '@/storage/services/import/planned';
import type { Account } from './accounts';
import type { RecordKind } from './fields';

/** Everything that is to be made, each client after the other: a dossier's records stand together. */
export function* recordsOf(accounts: readonly Account[]): Generator<PlannedRecord> {
  for (const { dossier, isNew, client, people, engagements, documents } of accounts) {
    if (isNew) yield { kind: 'client', dossier, fields: client };
    for (const { id, isNew: made, part } of people)
      if (made) yield { kind: 'person', dossier, id, fields: part };
    for (const { id, isNew: made, part } of engagements)
      if (made) yield { kind: 'engagement', dossier, id, fields: part };
    for (const { id, whole, personId, engagementId } of documents)
      if (whole)
        yield {
          kind: 'document',
          dossier,
          id,
          fields: { ...whole, keys: [...whole.keys], personId, engagementId },
        };
  }
}

export type Counted = Readonly<Record<RecordKind, number>>;

export const counted = (records: Iterable<Pick<PlannedRecord, 'kind'>>): Counted => {
  const counts: Record<RecordKind, number> = { client: 0, person: 0, engagement: 0, document: 0 };
  for (const { kind } of records) counts[kind]++;
  return counts;
};
