import { describe, expect, test } from 'vitest';
import { namedAfter, withoutName } from '@/policy/namedAfter';

const around = { others: ['Jan Voorbeeld', 'Bram de Wit'], client: 'Bakkerij De Korenaar' };

describe('a title speaks of Petra Voorbeeld', () => {
  test.each<readonly [string, string, 'sure' | 'maybe' | null]>([
    ['by her whole name', 'DISC Petra Voorbeeld.pdf', 'sure'],
    ['by her whole name, beside another’s', 'Gesprek Jan Voorbeeld en Petra Voorbeeld', 'sure'],
    ['by her initial', 'Coaching P. Voorbeeld', 'sure'],
    ['perhaps, by a surname that two have', 'Rapport Voorbeeld', 'maybe'],
    ['perhaps, by her first name', 'Coaching Petra', 'maybe'],
    ['not when it is about her brother', 'DISC Jan Voorbeeld.pdf', null],
    ['not when it is about a stranger of that name', 'DISC Klaas Voorbeeld.pdf', null],
    ['not when it says nobody', 'Factuur 2026-118.pdf', null],
  ])('%s', (_, title, says) => {
    expect(namedAfter(title, 'Petra Voorbeeld', around)).toBe(says);
  });

  test('not because the client is called so', () => {
    const own = { others: [], client: 'Voorbeeld Zorg' };
    expect(namedAfter('Teamadvies Voorbeeld Zorg', 'Petra Voorbeeld', own)).toBeNull();
    expect(
      namedAfter('Coaching Petra Voorbeeld', 'Petra Voorbeeld', { ...own, client: 'Petra Voorbeeld' }),
    ).toBe('sure');
  });
});

test.each<readonly [string, string, string]>([
  ['Coaching Petra Voorbeeld', 'Petra Voorbeeld', 'Coaching'],
  ['Coaching voor Petra, voorjaar 2026', 'Petra Voorbeeld', 'Coaching voor voorjaar 2026'],
  ['Coaching van P. Voorbeeld', 'Petra Voorbeeld', 'Coaching'],
  ['Jan van den Berg: loopbaantraject', 'Jan van den Berg', 'loopbaantraject'],
  ['Training_Bram_de_Wit', 'Bram de Wit', 'Training'],
  ['Petra Voorbeeld', 'Petra Voorbeeld', ''],
])('%s without %s is "%s"', (title, person, left) => {
  expect(withoutName(title, person)).toBe(left);
  expect(namedAfter(left, person, { others: [], client: '' })).toBeNull();
});
