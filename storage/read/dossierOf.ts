import { byText } from '../byText';
import type { Dossier } from '../reader';
import type { Row } from '../rows';

/** One dossier's rows as a page shows them; null without a client: erased, or its making was taken back. */
export function dossierOf(rows: readonly Row[]): Dossier | null {
  const of = <K extends Row['kind']>(kind: K) =>
    rows.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind);
  const [client] = of('client');
  if (!client) return null;
  const byName = <T extends { name: string }>(list: T[]) => list.sort((a, b) => a.name.localeCompare(b.name));
  return {
    client,
    people: byName(of('person')),
    engagements: byName(of('engagement')),
    documents: of('document'),
    disclosures: of('disclosure').sort((a, b) => byText(b.on, a.on)),
    unreadable: of('unreadable'),
  };
}
