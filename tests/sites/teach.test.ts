import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasShape, nameByPattern, pathShape, titlePattern } from '@/sites/teach';

const host = 'disc-portaal.example';
/** What the portal itself is called may stand anywhere. */
const hosts = host.split(/[^a-z]+/);

const person = fc.oneof(
  fc.stringMatching(/^[A-Z][a-z]{3,10} (?:van |de )?[A-Z][a-z]{3,12}$/),
  fc.emailAddress(),
  fc.string({ unit: 'grapheme', minLength: 3, maxLength: 30 }).filter((text) => /\p{L}{3}/u.test(text)),
);
const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];

test.each([
  ['/', '/'],
  ['/rapporten/48213', '/rapporten/*'],
  ['/rapporten/48213/', '/rapporten/*'],
  ['/report/ad5b1ca9-481e-43b7-b114-8b502f2c599f/view', '/report/*/view'],
  ['/clients/jan.jansen@voorbeeld.nl/report', '/clients/*/report'],
  ['/clients/jan-jansen', '/clients/*'],
  ['/clients/Jansen/Report', '/clients/*/*'],
  ['/report.php', '/*'],
  ['/rapport/da39a3ee5e6b4b0d3255bfef95601890afd80709', '/rapport/*'],
])('of the path %s is kept %s', (path, shape) => {
  expect(pathShape(path)).toBe(shape);
  expect(hasShape(path, shape)).toBe(true);
});

test.each([
  ['Rapport Jansen - DISC-portaal', 'Rapport Jansen', '{name} - DISC-portaal'],
  ['DISC | Jansen', 'Jansen', 'DISC | {name}'],
  ['Jansen', 'Jansen', '{name}'],
  ['Jansen (Gemeente Voorbeeld) - DISC-portaal', 'Jansen', null], // somebody's employer
  ['Rapport van Jan Jansen', 'Jansen', null], // the first name is left over
  ['Welkom', 'Jansen', null],
  ['Jansen', ' ', null],
  ['{name} Jansen', 'Jansen', null],
])('of the title “%s” with “%s” picked is kept %s', (title, name, pattern) => {
  expect(titlePattern(title, name, host)).toBe(pattern);
  if (pattern) expect(nameByPattern(title, pattern)).toBe(name);
});

test('whoever is picked, no word of them is in what is kept', () => {
  fc.assert(
    fc.property(person, person, fc.nat(1e9), (name, other, number) => {
      const slug = encodeURIComponent(name.toLowerCase().replaceAll(' ', '-'));
      const shape = pathShape(`/rapporten/${number}/${slug}/${encodeURIComponent(other)}`);
      const titles = [
        [`${name} - DISC-portaal`, name],
        [`DISC-rapport ${name} - DISC-portaal`, name],
        [`${name} ${other}`, name],
        [`${other}: ${name}`, name],
        [`${other} - DISC-portaal`, `${other}`],
      ] as const;
      const patterns = titles.flatMap(([title, picked]) => titlePattern(title, picked, host) ?? []);
      const kept = new Set([shape, ...patterns.map((text) => text.replace('{name}', ' '))].flatMap(wordsOf));
      const own = ['rapporten', 'rapport', ...hosts];
      // A surname that is also a word of every portal ("Coach") says nobody's name there.
      for (const word of kept) expect(own).toContain(word);
    }),
    { numRuns: 500 },
  );
});

test('a shape has words of portals and stars, whatever the path', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect(pathShape(path)).toMatch(/^\/(?:(?:\*|[a-z]+)(?:\/|$))*$/);
      expect(hasShape(path, pathShape(path))).toBe(true);
    }),
  );
});
