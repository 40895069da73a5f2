import { describe, expect, test } from 'vitest';
import { checklists } from '@/policy/checklists';
import { type Clause, clauses } from '@/policy/clauses';
import { disclosureClause } from '@/policy/disclosure';
import { findingTypes } from '@/policy/findings';
import { sourceRules } from '@/policy/mailing/sources';
import { retention } from '@/policy/retention';
import { flags } from '@/policy/specialCategories/flags';

const watched = new Set<Clause>([
  disclosureClause,
  ...flags('vakbondslid', 'note').map(({ clause }) => clause),
  ...Object.values(retention).map(({ clause }) => clause),
  ...Object.values(findingTypes).flatMap(({ clause }) => clause ?? []),
  ...Object.values(sourceRules).map(({ clause }) => clause),
  ...Object.values(checklists).flatMap((checks) => checks.map(({ clause }) => clause)),
]);

test('the regulation has 22 clauses, in order', () => {
  expect(Object.keys(clauses)).toEqual(Array.from({ length: 22 }, (_, index) => `R${index + 1}`));
});

describe.each(Object.entries(clauses))('%s', (name, clause) => {
  test('is watched by a rule, a finding or a check, or says why not (policy/clauses.ts: notWatched)', () => {
    const isWatched = [...watched].some((one) => one === name);
    expect('notWatched' in clause, isWatched ? 'it is watched now: drop notWatched' : 'add notWatched').toBe(
      !isWatched,
    );
    if ('notWatched' in clause) expect(clause.notWatched).toMatch(/\w.+\.$/);
  });
  test('has a title and a text in both languages', () => {
    for (const text of [clause.title.nl, clause.title.en]) expect(text).toMatch(/^\p{Lu}.+[^.]$/u);
    for (const text of [clause.text.nl, clause.text.en]) expect(text).toMatch(/^\p{Lu}.+\.$/u);
  });
});
