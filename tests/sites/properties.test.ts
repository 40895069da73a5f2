import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '@/sites';
import { fromDriveItem, fromResid, fromShareToken } from '@/sites/onedrive/guid';
import { nameInTitle } from '@/sites/onedrive/name';
import { driveItemId, shareToken } from '@/sites/onedrive/tokens.examples';
import { hasShape, nameByPattern, pathShape, titlePattern } from '@/sites/teach';

const guid = fc.uuid();

test('every sharing token gives back the id it was made of', () => {
  fc.assert(
    fc.property(guid, (id) => {
      for (const make of Object.values(shareToken)) expect(fromShareToken(make(id))).toBe(id);
    }),
  );
});

test('a driveItem id gives back the file, in either case', () => {
  fc.assert(
    fc.property(guid, (id) => {
      expect(fromDriveItem(driveItemId(id))).toBe(id);
      expect(fromDriveItem(driveItemId(id).toLowerCase())).toBe(id);
    }),
  );
});

test('the older id of a personal file can be read both ways', () => {
  const cid = fc.stringMatching(/^[0-9A-F]{16}$/);
  fc.assert(
    fc.property(cid, fc.integer({ min: 1, max: 2 ** 31 }), (drive, number) => {
      const [low = '', mid = '', next = '', high = '', last = ''] = (
        fromResid(`${drive}!${number}`) ?? ''
      ).split('-');
      expect(`${high.slice(2)}${next.slice(2)}${mid}${low}`.toUpperCase()).toBe(drive);
      expect(Number.parseInt((last.match(/../g) ?? []).reverse().join(''), 16)).toBe(number);
    }),
  );
});

const hosts = fc.constantFrom(
  'onedrive.live.com',
  'voorbeeld-my.sharepoint.com',
  'onedrive.cloud.microsoft',
  'word.cloud.microsoft',
  '1drv.ms',
  'us21.admin.mailchimp.com',
  'analytics.google.com',
  'www.werkenergieanalyse.nl',
);
const parameter = fc.tuple(
  fc.constantFrom(
    'id',
    'resid',
    'docId',
    'redeem',
    'share',
    'sourcedoc',
    'listurl',
    'file',
    'parent',
    'd',
    'ithint',
  ),
  fc.oneof(fc.string(), fc.constantFrom('/', '/personal', '/personal/x', '%', '{', 'root', 'CID!s', '!')),
);

test('whatever an address or a title says, recognising throws nothing and keeps no sharing token', () => {
  fc.assert(
    fc.property(
      hosts,
      fc.webPath(),
      fc.array(parameter),
      fc.string(),
      guid,
      (host, path, parameters, title, id) => {
        const token = shareToken.E(id);
        const url = new URL(`https://${host}${path}`);
        for (const [name, value] of parameters) url.searchParams.append(name, value);
        url.searchParams.append('share', token);
        url.searchParams.append('tempauth', 'geheim-0123');
        const seen = recognise({ url, title });
        expect(JSON.stringify(seen)).not.toMatch(/geheim-0123/);
        expect(JSON.stringify(seen)).not.toContain(token);
        for (const key of seen?.keys ?? []) expect(key).toMatch(/^(guid:[0-9a-f-]{36}|path:.+)$/s);
      },
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  ['a path', `https://onedrive.live.com/${'a/'.repeat(50_000)}`],
  ['a token', `https://onedrive.live.com/:w:/g/${'A'.repeat(100_000)}`],
  ['a parameter', `https://onedrive.live.com/?redeem=${'A'.repeat(100_000)}`],
  ['a fragment', `https://analytics.google.com/analytics/web/#/a${'1'.repeat(100_000)}`],
])('%s of 100,000 characters is nobody’s', (_, url) => {
  expect(recognise({ url: new URL(url), title: 'x'.repeat(100_000) })).toBeNull();
});

test.each([
  ['Rapport.pdf - OneDrive', 'Rapport.pdf'],
  ['Verslag - concept.docx - Microsoft Word Online', 'Verslag - concept.docx'],
  ['Uren.xlsx - Microsoft Excel Online', 'Uren.xlsx'],
  ['Tệp của tôi - OneDrive', 'Tệp của tôi'],
  ['OneDrive', null],
  ['Word', null],
  ['Laden…', null],
])('the title %s names %s', (title, name) => {
  expect(nameInTitle(title)).toBe(name);
});

const words = fc
  .array(fc.stringMatching(/^[A-Z][a-z]{2,10}$/), { minLength: 2, maxLength: 3 })
  .map((parts) => parts.join(' '));

test('a taught portal keeps nothing of what was picked: not in its path, not in its title', () => {
  fc.assert(
    fc.property(words, fc.nat(1e9), fc.uuid(), (person, number, id) => {
      const slug = person.toLowerCase().replaceAll(' ', '-');
      const shape = pathShape(`/rapporten/${number}/${slug}/${id}`);
      expect(shape).toBe('/rapporten/*/*/*');
      expect(hasShape(`/rapporten/1/iemand/x`, shape)).toBe(true);
      const name = `DISC-rapport ${person}`;
      expect(titlePattern(`${name} - DISC-portaal`, name, 'disc-portaal.example')).toBe(
        '{name} - DISC-portaal',
      );
      expect(titlePattern(`${name} voor ${person} - Portaal`, name, 'disc-portaal.example')).toBeNull();
      expect(nameByPattern(`${name} - DISC-portaal`, '{name} - DISC-portaal')).toBe(name);
    }),
  );
});
