import { expect, test } from 'vitest';
import { makeDesk } from '@/exchange/import/makeDesk';
import { policyFor } from '@/policy/regulation';
import { exportedRegisterSchema } from '@/storage/schema/exported';
import { nobody, noChoice, TODAY } from './support';

const ROWS = 50_000;

/** Five documents a participant; a mistake in every thousandth row, so that ten participants have no good one. */
function longList(): Blob {
  const people = ROWS / 5;
  const lines = Array.from({ length: ROWS }, (_, n) => {
    const p = n % people;
    const mail = n % 1_000 === 999 ? 'geen adres' : `p${p}@voorbeeld.example`;
    return `Firma ${p % 500};Persoon ${p};${mail};Coaching ${p};2026-0${1 + (p % 9)}-15;DISC-rapport ${n}.pdf`;
  });
  return new Blob([['Klant;Deelnemer;E-mail;Traject;Einddatum;Bestand', ...lines, ''].join('\r\n')]);
}

test(`${ROWS} rows of CSV: read, guessed, planned and counted, and it is said how far that is`, async () => {
  const desk = makeDesk(() => () => null, exportedRegisterSchema);
  expect(await desk.open(longList())).toMatchObject({ ok: true, value: { sheets: [{ rows: ROWS + 1 }] } });
  const { guess, rows } = await desk.look(0, false);
  expect(rows).toBe(ROWS);
  const seen: number[] = [];
  const policy = policyFor({ terms: {}, financialYearFirstMonth: 1 });
  const summary = await desk.plan(
    { ...noChoice, mapping: guess },
    { known: nobody, policy, portals: [], today: TODAY },
    (done, of) => seen.push(done / of),
  );
  expect(summary.rows).toEqual({ all: ROWS, wrong: 50, leftOut: 0 });
  expect(summary.added).toMatchObject({
    client: 500,
    person: 9_990,
    engagement: 9_990,
    document: ROWS - 50,
  });
  expect(seen.length).toBeGreaterThan(100);
  expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  expect(await desk.records(0, 100_000)).toHaveLength(500 + 2 * 9_990 + ROWS - 50);
}, 30_000);
