import type { PlannedRecord } from '@/storage/services/import/planned';
import { type ModelDossier, model, type Size } from '../model';

/** One dossier of the model as a list would bring it. */
function recordsOf({ id: dossier, client, people, engagements, documents }: ModelDossier): PlannedRecord[] {
  return [
    { kind: 'client', dossier, fields: client },
    ...people.map(({ id, ...fields }) => ({ kind: 'person', dossier, id, fields }) as const),
    ...engagements.map(
      ({ id, name }) => ({ kind: 'engagement', dossier, id, fields: { name, type: 'coaching' } }) as const,
    ),
    ...documents.map(
      ({ id, title, class: of, startedOn, place, mismatch }, at): PlannedRecord => ({
        kind: 'document',
        dossier,
        id,
        fields: {
          name: title,
          class: of,
          personId: people[at % people.length]?.id ?? null,
          place: of === 'e-book' ? 'cloud' : 'device',
          startedOn,
          encrypted: !mismatch,
          keys: [place],
        },
      }),
    ),
  ];
}

/** All that a list of the whole model brings: clients, people, engagements and documents. */
export const allRecords = (size: Size): PlannedRecord[] => Array.from(model(size)).flatMap(recordsOf);
