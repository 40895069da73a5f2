import { z } from 'zod';

/** The same check that the register makes (storage/schema/fields.ts). */
export const isEmail = (text: string): boolean => z.email().safeParse(text).success;

/** ISO 13616: the country first, its two check digits make the whole 1 modulo 97. Spaces don't count. */
export function isIban(text: string): boolean {
  const iban = text.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** What the register keeps of an address at most (storage/schema/document.ts). */
const MOST = 2_000;

/** An address of the web that may be opened; null: it is none, or it carries a password. */
export function webAddress(text: string): string | null {
  if (!/^https:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  return username === '' && password === '' && href.length <= MOST ? href : null;
}
