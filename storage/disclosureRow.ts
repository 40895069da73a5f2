import { linksOf } from './disclosureFields';
import type { Fields } from './dossier';
import type { DisclosureRow, DocumentRow, PersonRow } from './rows';
import { disclosureSchema } from './schema/disclosure';

/** One disclosure as it is shown, with the names that its dossier still has; null: it can't be read. */
export function disclosureRow(
  base: Pick<DisclosureRow, 'key' | 'dossier' | 'id'>,
  fields: Fields,
  people: ReadonlyMap<string, PersonRow>,
  documents: ReadonlyMap<string, DocumentRow>,
): DisclosureRow | null {
  const parsed = disclosureSchema.safeParse(fields.toJSON());
  if (!parsed.success) return null;
  const { to, what, on, ground, evidence, law } = parsed.data;
  return {
    ...base,
    kind: 'disclosure',
    to,
    what,
    on,
    ground,
    evidence,
    law,
    people: linksOf(fields, 'person').flatMap((id) => {
      const person = people.get(id);
      return person ? [{ id, name: person.name }] : [];
    }),
    documents: linksOf(fields, 'document').flatMap((id) => {
      const document = documents.get(id);
      return document ? [{ id, name: document.name, personId: document.personId }] : [];
    }),
  };
}
