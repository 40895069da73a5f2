import { expect, test } from 'vitest';
import { RegisterIndex } from '@/components/panel/RegisterIndex';
import type { Headline, RowKey } from '@/storage/rows';
import { addTable, median } from './report';

const CLIENTS = 10_000;
const EACH = 10;
const ROUNDS = 9;
/** Milliseconds: a letter typed must be on the screen in the next picture. */
const GOAL = 16;

const given = 'Petra Joris Anna Zoë Bram Noor Sanne Daan Mees Fenna Lars Imke Tygo'.split(' ');
const surnames = 'Voorbeeld Denkbeeldig Verzonnen Dijk Fantasie Braak Jansen Smit Bakker Visser Mulder'.split(
  ' ',
);
const kinds = ['DISC-rapport', 'Werkenergieanalyse', 'Drijfveren', 'Teamadvies', 'Factuur 2025-014', 'Brief'];
const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

const headlines: readonly Headline[] = Array.from({ length: CLIENTS }, (_, c) => {
  const people = [0, 1, 2].map((p) => ({
    id: `p${p}`,
    name: `${of(given, c + p)} ${of(surnames, c * 3 + p)}${c}`,
  }));
  return {
    dossier: `c${c}`,
    client: `Bakkerij ${of(surnames, c)} ${c}`,
    people,
    engagements: [0, 1].map((e) => ({ id: `e${e}`, name: `Coaching voorjaar ${2020 + e}`, open: e === 1 })),
    documents: Array.from({ length: EACH }, (_, d) => ({
      id: `d${d}`,
      name: `${of(kinds, c + d)} ${of(people, d).name}.pdf`,
      personId: of(people, d).id,
      engagementId: `e${d % 2}`,
    })),
  };
});
const keys: readonly RowKey[] = headlines
  .flatMap(({ dossier, documents }) => documents.map(({ id }): RowKey => `${dossier}/${id}`))
  .toSorted((a, b) => a.length - b.length || (a < b ? 1 : -1));

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

test(`a letter typed over ${CLIENTS * EACH} documents`, () => {
  const index = new RegisterIndex();
  const opening = milliseconds(() => index.add(headlines));
  const numbers = index.numbersOf(keys);
  // The first finds nearly all, the others ever less.
  const typed = ['p', 'pe', 'petra', 'petra voorb', 'disc anna', 'coaching 2020', 'zzz'];
  const each = typed.map((words) =>
    median(
      Array.from({ length: ROUNDS }, () => milliseconds(() => index.findDocuments(words, keys, numbers))),
    ),
  );
  const worst = Math.max(...each);
  addTable(
    'A letter typed in the search field',
    ['documents', 'worst of the queries, ms', 'index made once, ms', 'limit'],
    [[`${keys.length}, median of ${ROUNDS}`, worst.toFixed(1), opening.toFixed(0), `≤ ${GOAL} ms`]],
  );
  expect(worst).toBeLessThan(GOAL);
});
