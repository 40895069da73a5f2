import { expect, test } from 'vitest';
import { grounds, isGround, missingIn } from '@/policy/disclosure';

const said = {
  ground: 'assignment',
  evidence: '',
  law: '',
  what: 'Rapport DISC',
  documents: 0,
} as const satisfies Parameters<typeof missingIn>[0];

test.each<[string, Partial<Parameters<typeof missingIn>[0]>, readonly string[]]>([
  ['for the assignment', {}, []],
  ['without a ground', { ground: null }, ['ground']],
  ['by consent, without its evidence', { ground: 'consent', evidence: ' ' }, ['evidence']],
  ['by consent, with its evidence', { ground: 'consent', evidence: 'mail van 3 maart' }, []],
  ['by law, without which', { ground: 'law' }, ['law']],
  ['by law', { ground: 'law', law: 'artikel 52 AWR' }, []],
  ['of a document of the register', { what: '', documents: 1 }, []],
  ['of nothing at all', { what: ' ' }, ['what']],
  ['without anything', { ground: null, what: '' }, ['ground', 'what']],
])('a disclosure %s lacks %j', (_, change, missing) => {
  expect(missingIn({ ...said, ...change })).toEqual(missing);
});

test('there are three grounds, as R11 says, and no other', () => {
  expect(Object.keys(grounds)).toEqual(['consent', 'assignment', 'law']);
  expect([isGround('consent'), isGround('interest'), isGround('toString'), isGround(null)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
