import { beforeEach, expect, test } from 'vitest';
import type { PlannedRecord } from '@/storage/services/import/planned';
import { importAll } from './importing';
import { TestRegister } from './support';

const TODAY = '2026-11-22';
let register: TestRegister;
beforeEach(() => {
  register = new TestRegister();
});

const id = (of: string, n: number) => `${of}${String(n).padStart(31, '0')}`;

/** One client with trainings that run still, and a number of reports of each. */
function client(dossier: string, trainings: readonly { id: string; reports: number }[]): PlannedRecord[] {
  const reports = trainings.flatMap((training) =>
    Array.from(
      { length: training.reports },
      (_, n): PlannedRecord => ({
        kind: 'document',
        dossier,
        id: id('d', Number(training.id.slice(1)) * 2_000 + n),
        fields: {
          name: `Rapport ${n}.pdf`,
          // One in a hundred is a letter whose day isn't known: the end of a training doesn't settle that.
          class: n % 100 === 99 ? 'contact-form' : 'individual-report',
          place: 'device',
          engagementId: training.id,
          keys: [],
        },
      }),
    ),
  );
  const made = trainings.map(
    (training): PlannedRecord => ({
      kind: 'engagement',
      dossier,
      id: training.id,
      fields: { name: `Training ${Number(training.id.slice(1))}`, type: 'coaching', completedOn: null },
    }),
  );
  return [{ kind: 'client', dossier, fields: { name: `Klant ${dossier[0]}` } }, ...made, ...reports];
}

const taken = async (records: readonly PlannedRecord[]) => {
  const done = await importAll(register, records);
  if (!done.ok) throw new Error(done.error.type);
};

test('all of 2,500 that wait are grouped, the largest first, wherever its client stands in the index', async () => {
  const small = Array.from({ length: 300 }, (_, n) => ({ id: id('e', n + 10), reports: 4 }));
  await taken([...client(id('a', 1), small), ...client(id('b', 1), [{ id: id('e', 1), reports: 1_300 }])]);
  const begun = performance.now();
  const { waiting, counts } = await register.reader.today(TODAY);
  const took = performance.now() - begun;
  expect(counts.waiting).toBe(2_500);
  const [largest, ...others] = waiting;
  expect(largest).toMatchObject({ engagementName: 'Training 1', clientName: 'Klant b' });
  expect(largest?.all).toHaveLength(1_300);
  expect(new Set(largest?.all.map(({ key }) => key)).size).toBe(1_300);
  expect(largest?.all.filter((one) => one.class === 'contact-form')).toHaveLength(13);
  // Opened are only those that a card can show: five of each class.
  expect(largest?.documents).toHaveLength(10);
  expect(others).toHaveLength(199);
  for (const group of others) expect(group.all).toHaveLength(4);
  // Some 300 ms on two busy cores, as long as the first 2,000 alone took when all of those were opened.
  expect(took).toBeLessThan(2_000);
}, 120_000);

test('few groups are sorted and whole as well', async () => {
  const sizes = [3, 700, 1_200, 597];
  await taken(
    client(
      id('a', 1),
      sizes.map((reports, n) => ({ id: id('e', n + 1), reports })),
    ),
  );
  const { waiting } = await register.reader.today(TODAY);
  expect(waiting.map(({ all }) => all.length)).toEqual([1_200, 700, 597, 3]);
}, 120_000);
