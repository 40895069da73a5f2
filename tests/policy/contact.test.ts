import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIban, isPhone } from '@/policy/contact';

test.each([
  ['NL91ABNA0417164300', true],
  ['nl91 abna 0417 1643 00', true],
  ['BE68539007547034', true],
  ['DE89370400440532013000', true],
  ['NL91ABNA0417164301', false],
  ['NL91', false],
  ['0417164300', false],
])('bank account %s: %s', (iban, is) => {
  expect(isIban(iban)).toBe(is);
});

test('a bank account of which one digit is mistyped, or two neighbours are swapped, is refused', () => {
  const right = 'NL91ABNA0417164300';
  const at = fc.integer({ min: 8, max: right.length - 1 });
  fc.assert(
    fc.property(at, fc.integer({ min: 0, max: 9 }), (place, digit) => {
      const typed = right.slice(0, place) + digit + right.slice(place + 1);
      expect(isIban(typed)).toBe(typed === right);
      const [one = '', two = ''] = right.slice(place - 1, place + 1);
      const swapped = right.slice(0, place - 1) + two + one + right.slice(place + 1);
      expect(isIban(swapped)).toBe(swapped === right);
    }),
  );
});

test.each([
  ['06 12345678', true],
  ['+31 (0)20 123 45 67', true],
  ['020-1234567', true],
  ['0162.455.122 / 124', true],
  ['112', true],
  ['06 12345678 (Jan)', false],
  ['zie website', false],
  ['( )', false],
  ['=1+1', false],
])('phone %s: %s', (phone, is) => {
  expect(isPhone(phone)).toBe(is);
});
