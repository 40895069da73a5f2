import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { PlannedRecord } from '@/storage/services/import/planned';
import type { ServiceOutput, Watch } from '@/storage/services/services';
import { randomId } from '@/vault/bytes';
import type { TestRegister } from './support';

/** Clients with people, an engagement and documents each, as a firm's list would give them. */
export function inventedRecords(clients: number, documents: number): PlannedRecord[] {
  return Array.from({ length: clients }, (_, n): PlannedRecord[] => {
    const dossier = randomId();
    const [personId, engagementId] = [randomId(), randomId()];
    return [
      { kind: 'client', dossier, fields: { name: `Klant ${n}`, address: `Laan ${n}, Voorbeeldstad` } },
      {
        kind: 'person',
        dossier,
        id: personId,
        fields: { name: `Persoon ${n}`, email: `p${n}@voorbeeld.example` },
      },
      {
        kind: 'engagement',
        dossier,
        id: engagementId,
        fields: { name: `Coaching ${n}`, type: 'coaching', completedOn: n % 2 === 0 ? '2026-01-15' : null },
      },
      ...Array.from(
        { length: documents },
        (_unused, m): PlannedRecord => ({
          kind: 'document',
          dossier,
          id: randomId(),
          fields: {
            name: `Rapport ${n}-${m}.pdf`,
            class: 'individual-report',
            place: 'device',
            personId,
            engagementId,
            keys: m % 2 === 0 ? [] : [`path:an/Documents/${n}-${m}.pdf`],
          },
        }),
      ),
    ];
  }).flat();
}

/** Gives the records to the engine in parts, as the panel does. */
export async function stage(
  register: TestRegister,
  id: string,
  records: readonly PlannedRecord[],
): Promise<void> {
  for (let from = 0; from < records.length; from += 1_000) {
    const part = await register.ask('stageImport', {
      import: id,
      from,
      records: records.slice(from, from + 1_000),
    });
    if (!part.ok) throw new Error(part.error.type);
  }
}

export async function importAll(
  register: TestRegister,
  records: readonly PlannedRecord[],
  watch: Partial<Watch> = {},
  id = randomId(),
): Promise<Result<ServiceOutput<'import'>, CommandError>> {
  await stage(register, id, records);
  return register.ask('import', { import: id, of: records.length }, watch);
}

/** Everything that stands on disk, counted: what is the same before and after, when nothing was written. */
export async function sizes({ db }: TestRegister): Promise<Record<string, number>> {
  const tables = [db.log, db.rows, db.headlines, db.journal];
  const counts = await Promise.all(tables.map((table) => table.count()));
  const ring = (await db.keyrings.toArray()).reduce((sum, { sealed }) => sum + sealed.length, 0);
  return { ...Object.fromEntries(tables.map(({ name }, at) => [name, counts[at] ?? 0])), ring };
}
