import { describe, expect, test } from 'vitest';
import { measure } from '@/components/panel/passphrase/strength';
import { makePassphrase } from '@/vault/passphrase';

const own = ['Voorbeeld Advies', 'Bewaarwacht'];

describe('refused, with the reason', () => {
  test.each([
    ['', 'more'],
    ['welkomwelkom', 'repeat'],
    ['aaaaaaaaaaaaaaaa', 'repeat'],
    ['qwertyuiopasdf', 'common'],
    ['123456789012', 'common'],
    ['abcdefghijklmnop', 'sequence'],
    ['Voorbeeld Advies', 'own'],
    ['bewaarwacht2026', 'own'],
    ['Bewaarwacht!2026', 'own'],
    ['Amsterdam1984!', 'more'],
    ['wachtwoord123', 'more'],
    ['kat hond', 'more'],
    ['q7$Lm29!vZ', 'more'],
    ['verantwoordelijkheid', 'word'],
    ['verantwoordelijkheid belastingaangifte', 'more'],
    ['fiets fiets fiets fiets', 'word'],
    ['24-11-2026-24-12-1967', 'date'],
  ] as const)('%s: %s', (passphrase, weakness) => {
    expect(measure(passphrase, own)).toMatchObject({ enough: false, weakness });
  });
});

test.each([
  ['twelve characters by chance', 'q7$Lm29!vZp4'],
  ['four words', 'kaasbroodje fiets maan stoel'],
  ['a sentence', 'twaalf beren lopen langs het water'],
  ['accents and capitals', 'Één café, drie fietsen en geen gevel'],
])('%s is taken', (_, passphrase) => {
  expect(measure(passphrase, own)).toMatchObject({ enough: true, weakness: null });
});

test('one that was made is six words by chance, and taken', () => {
  const all = Array.from({ length: 100 }, makePassphrase);
  for (const one of all) {
    expect(one).toMatch(/^[a-z]+(-[a-z]+){5}$/);
    expect(measure(one, own).enough).toBe(true);
  }
  expect(new Set(all).size).toBe(100);
  expect(new Set(all.flatMap((one) => one.split('-'))).size).toBeGreaterThan(400);
});
