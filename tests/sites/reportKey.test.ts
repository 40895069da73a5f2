import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recognise } from '@/sites';
import type { PortalDefinition } from '@/sites/portal';
import { reportKey } from '@/sites/portals/reportKey';
import { isSecretLike } from '@/sites/secretLike';

const keyOf = (rest: string) => reportKey(new URL(`https://p.nl/report/view${rest}`));

test.each([
  ['?id=12', '?id=12'],
  ['?report=12', '?report=12'],
  ['?rapport=R-2026-113', '?rapport=R-2026-113'],
  ['?profile=abcd1234', '?profile=abcd1234'],
  ['?Respondent_nr=7&client_id=3', '?client_id=3&respondent_nr=7'],
  ['?r=48213&lang=nl&tab=2&utm_source=Nieuwsbrief%202026', '?r=48213'],
  ['?page=3&view=print&sort=name-asc&locale=nl_NL', ''],
  ['#/rapport/48213', '#/rapport/48213'],
])('%s is told apart by %s', (rest, key) => {
  expect(keyOf(rest)).toBe(`path:p.nl/report/view${key}`);
});

test.each([
  ['a parameter that nobody knows', '?dossier=12'],
  ['one that it does know beside it', '?id=12&dossier=13'],
  ['a token', '?token=abc'],
  ['a number that opens something', '?tokenid=123456'],
  ['the number of a visit, or of a coaching', '?sessieid=77'],
  ['an id that may be a key', '?id=a8f3'],
  ['a report that may be a key', '?report=x7Kq93bTzPw1LmNs'],
  ['a report of a person’s name', '?report=jan-jansen'],
  ['a long report number', '?report=1234567890123'],
  ['a uuid', '?rid=5f2c9a10-1111-2222-3333-444455556666'],
  ['no number', '?report='],
  ['a page that is a report', '?page=48213'],
  ['a view that is a report', '?view=R48213'],
  ['a fragment that may be the report', '#48213'],
  ['a heading, where the path has no number', '#jansen'],
  ['a token in the fragment', '#access_token=abc'],
  ['a token in a page inside the page', '#/rapport?token=abc'],
])('%s: not sure', (_, rest) => {
  expect(keyOf(rest)).toBeNull();
});

describe('two reports never get one key', () => {
  const name = fc.oneof(
    fc.constantFrom('report', 'rapport', 'r', 'id', 'dossier', 'tab', 'view', 'page', 'lang', 'utm_id', 'x'),
    fc.stringMatching(/^[a-z_]{1,8}$/),
  );
  const number = fc.integer({ min: 1_000, max: 999_999 });
  test('whatever the parameter that tells them apart', () => {
    fc.assert(
      fc.property(name, number, number, (parameter, one, other) => {
        fc.pre(one !== other && !parameter.startsWith('utm_'));
        const [first, second] = [one, other].map((value) => keyOf(`?${parameter}=${value}`));
        expect(first === null || first !== second).toBe(true);
      }),
    );
  });
});

test('no token of a query or a fragment is in a key', () => {
  const token = fc.stringMatching(/^[A-Za-z0-9_-]{13,60}$/).filter((text) => !/^[a-z_-]+$/i.test(text));
  const where = fc.constantFrom('?report=', '?id=', '?token=', '?r=', '#/r/', '#', '?lang=', '?view=');
  fc.assert(
    fc.property(token, where, (secret, start) => {
      fc.pre(!/^[a-z]{0,4}[-_.]?\d{1,12}(?:[-_.]\d{1,12}){0,2}$/i.test(secret));
      expect(keyOf(start + secret) ?? '').not.toContain(secret);
    }),
  );
});

const portal: PortalDefinition = {
  id: 'p',
  site: 'portal',
  label: 'p',
  hosts: ['p.nl'],
  reportPaths: ['/report/*'],
  titlePattern: null,
  nameAt: null,
  personAt: null,
};

test.each([
  ['48213', true],
  ['jan-jansen-2026', true],
  ['5f2c9a10-1111-2222-3333-444455556666', true],
  ['5f2c9a101111222233334444', true],
  ['x7Kq93bTzPw1LmNs84Vd', false],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N', false],
])('a report at /report/%s has a key: %j', (segment, has) => {
  const seen = recognise({ url: new URL(`https://p.nl/report/${segment}`), title: 'x' }, [portal]);
  expect(seen?.keys).toEqual(has ? [`path:p.nl/report/${segment}`] : []);
  if (!has) expect(JSON.stringify(seen)).not.toContain(segment);
});

test.each([
  ['DISC-rapport Bram de Wit 2026.pdf', false],
  ['werkenergieanalyse', false],
  ['R-2026-113', false],
  ['McDonaldsVestiging', true], // in doubt it is one
  ['s!AmVvb3JiZWVsZAxyz12', true],
  ['5f2c9a10-1111-2222-3333-444455556666', true],
  ['a'.repeat(41), true],
])('%s may open something: %j', (text, is) => {
  expect(isSecretLike(text)).toBe(is);
});
