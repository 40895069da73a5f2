import { beforeAll, expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { policyFor } from '@/policy/regulation';
import { statusOf } from '@/policy/status';
import { alertsDue } from '@/storage/read/alertsDue';
import { placeReader } from '@/storage/read/pageStates';
import { PlainDb } from '@/storage/read/plainDb';
import type { DocumentFilter } from '@/storage/reader';
import { key, report, TestRegister } from './support';

const register = new TestRegister();
const policy = policyFor({ terms: {}, financialYearFirstMonth: 1 });

beforeAll(async () => {
  const { dossier } = await register.must('addClient', { name: 'Bakkerij De Korenaar' });
  await register.must('registerDocument', {
    ...report,
    name: 'Factuur 2022-014.pdf',
    class: 'tax-record',
    place: 'device',
    dossier,
    startedOn: '2022-06-15',
    keys: [key(1)],
  });
});

/** What the register says of its one tax record on a day, wherever it says it. */
async function saidOn(today: Day) {
  register.now = new Date(`${today}T10:00:00`);
  await register.must('recount', {});
  const { reader } = register;
  const { counts, overdue, dueSoon } = await reader.today(today);
  const listed = async (state: DocumentFilter['state']) =>
    (await reader.documentKeys({ state, class: null }, today)).length;
  const [place] = await placeReader(new PlainDb(register.name), register.file).look([[key(1)]], today);
  const [row] = await reader.documentsAt([key(1)]);
  if (!row) throw new Error('it is in the register');
  expect(await register.ask('verify', {})).toMatchObject({ value: { differing: 0, countersAgree: true } });
  expect([overdue.length, dueSoon.length]).toEqual([counts.overdue, counts.dueSoon]);
  expect([await listed('overdue'), await listed('due-soon')]).toEqual([counts.overdue, counts.dueSoon]);
  return {
    status: statusOf(row, today, policy).status,
    overdue: counts.overdue,
    soon: counts.dueSoon,
    toDo: counts.toDo,
    place: place?.state,
    alerts: (await alertsDue(register.db, today, policy)).map(({ stage }) => stage),
  };
}

test.each<readonly [string, Day, Awaited<ReturnType<typeof saidOn>>]>([
  [
    'on the last day of its seven years',
    '2029-12-31',
    { status: 'must-be-kept', overdue: 0, soon: 0, toDo: 0, place: 'ok', alerts: [] },
  ],
  [
    'on the first day that it may go',
    '2030-01-01',
    { status: 'due-soon', overdue: 0, soon: 1, toDo: 0, place: 'due', alerts: ['due-30'] },
  ],
  [
    'a week before it must be gone',
    '2030-01-24',
    { status: 'due-soon', overdue: 0, soon: 1, toDo: 1, place: 'due', alerts: ['due-7'] },
  ],
  [
    'on its last day',
    '2030-01-31',
    { status: 'due-soon', overdue: 0, soon: 1, toDo: 1, place: 'due', alerts: ['due-0'] },
  ],
  [
    'after its days of grace',
    '2030-02-01',
    { status: 'overdue', overdue: 1, soon: 0, toDo: 1, place: 'overdue', alerts: ['overdue'] },
  ],
])('a tax record %s: verdict, counters, lists, badge and alerts agree', async (_, today, says) => {
  expect(await saidOn(today)).toEqual(says);
});
