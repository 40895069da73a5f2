import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanAddress } from '@/sites/cleanAddress';

test.each([
  ['https://portaal.example/rapporten/48213?token=geheim#deel', 'https://portaal.example/rapporten/48213'],
  ['https://jan:geheim@portaal.example:8443/a', 'https://portaal.example:8443/a'],
  ['https://portaal.example/uitslag/x7Kq93bTzPw1LmNs84Vd/pdf', 'https://portaal.example/uitslag'],
  ['https://portaal.example/deel/5f2c9a10-1111-2222-3333-444455556666', 'https://portaal.example/deel'],
  [
    'https://portaal.example/map/DISC-rapport%20Jansen.pdf',
    'https://portaal.example/map/DISC-rapport%20Jansen.pdf',
  ],
  ['https://portaal.example/%E0%A4%A', 'https://portaal.example/%E0%A4%A'],
  ['https://portaal.example/', 'https://portaal.example/'],
  [`https://portaal.example/${'map/'.repeat(600)}`, 'https://portaal.example'],
  ['http://portaal.example/a', null],
  ['chrome://settings/', null],
])('of %s is kept %s', (url, address) => {
  expect(cleanAddress(new URL(url))).toBe(address);
});

test('nothing behind the path is kept, whatever the page', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (text) => {
      const url = new URL(text);
      const address = cleanAddress(url);
      if (address !== null) expect(new URL(address)).toMatchObject({ search: '', hash: '', username: '' });
    }),
  );
});
