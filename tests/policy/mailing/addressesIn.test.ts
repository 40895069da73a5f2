import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesIn } from '@/policy/mailing/addressesIn';

describe('the addresses in a piece of text', () => {
  test.each([
    ['Jan <jan@voorbeeld.nl>, Piet <piet@voorbeeld.nl>', ['jan@voorbeeld.nl', 'piet@voorbeeld.nl']],
    ['mailto:Info@Bedrijf.NL?subject=x', ['info@bedrijf.nl']],
    ["'jan@voorbeeld.nl';'els@voorbeeld.nl'", ['jan@voorbeeld.nl', 'els@voorbeeld.nl']],
    ['Schrijf naar jan.de.wit+nieuws@mail.voorbeeld.co.uk.', ['jan.de.wit+nieuws@mail.voorbeeld.co.uk']],
    ['jan@voorbeeld.nl JAN@voorbeeld.nl', ['jan@voorbeeld.nl']],
    ["o’neil, o'neil@voorbeeld.ie", ["o'neil@voorbeeld.ie"]],
    ['joost@köln.de', ['joost@köln.de']],
    ['@naam jan@ @voorbeeld.nl jan@voorbeeld een@2 a..b@', []],
    [`${'a'.repeat(65)}@voorbeeld.nl`, []],
    ['', []],
  ])('%s', (text, addresses) => {
    expect(addressesIn(text, 100)).toEqual(addresses);
  });

  test('no more than asked for', () => {
    const text = Array.from({ length: 50 }, (_, at) => `p${at}@voorbeeld.nl`).join('\n');
    expect(addressesIn(text, 20)).toHaveLength(20);
  });

  test('every address is found among anything that is none', () => {
    const name = fc.stringMatching(/^[a-z0-9]{1,10}(\.[a-z0-9]{1,10}){0,2}$/);
    const address = fc.tuple(name, name).map(([own, host]) => `${own}@${host}.nl`);
    fc.assert(
      fc.property(
        fc.array(address, { maxLength: 8 }),
        fc.constantFrom(' ', '\n', ', ', '; ', ' | '),
        (all, gap) => {
          expect(addressesIn(all.join(gap), 100)).toEqual(Array.from(new Set(all)));
        },
      ),
    );
  });

  test('a long text of nothing but the beginning of addresses is read to its end', () => {
    expect(addressesIn('a.'.repeat(50_000), 100)).toEqual([]);
    expect(addressesIn(`${'a'.repeat(100_000)}@`, 100)).toEqual([]);
  });
});
