import type { Day } from '@/policy/calendar';
import { namedAfter, withoutName } from '@/policy/namedAfter';
import { taxStays } from '@/policy/taxStays';
import type { Dossier } from '@/storage/reader';
import type { DocumentRow, EngagementRow, PersonRow } from '@/storage/rows';

/** A record that speaks of a person without being linked to them; `sure`: their name is in it. */
type Named<Row> = { readonly row: Row; readonly sure: boolean };

export type NamedRecords = {
  readonly documents: readonly Named<DocumentRow>[];
  /** Tax records inside their minimum: they stay (R5). */
  readonly tax: readonly DocumentRow[];
  /** `without`: its name without the person, '' when nothing is left. */
  readonly engagements: readonly (Named<EngagementRow> & { readonly without: string })[];
};

/** What would go on naming a person after their erasure. */
export function namedRecords(dossier: Dossier, person: PersonRow, today: Day): NamedRecords {
  const others = dossier.people.filter(({ id }) => id !== person.id).map(({ name }) => name);
  const around = { others, client: dossier.client.name };
  const named = <Row extends DocumentRow | EngagementRow>(rows: readonly Row[]): readonly Named<Row>[] =>
    rows.flatMap((row) => {
      const says = namedAfter(row.name, person.name, around);
      return says ? [{ row, sure: says === 'sure' }] : [];
    });
  // Of what is linked to somebody it is known whom it is about.
  const documents = named(dossier.documents.filter(({ personId }) => personId === null));
  return {
    documents: documents.filter(({ row }) => !taxStays(row, today)),
    tax: documents.map(({ row }) => row).filter((row) => taxStays(row, today)),
    engagements: named(dossier.engagements).map((one) => ({
      ...one,
      without: withoutName(one.row.name, person.name),
    })),
  };
}
