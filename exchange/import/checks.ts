import { z } from 'zod';

const email = z.email();

/** The same check that the register makes (storage/schema/fields.ts). */
export const isEmail = (text: string): boolean => email.safeParse(text).success;

/** What the register keeps of an address at most (storage/schema/document.ts). */
const MOST = 2_000;

/** An address of the web that may be opened; null: it is none, or it carries a password. */
export function webAddress(text: string): string | null {
  if (!/^https:\/\//i.test(text) || /\s/.test(text) || !URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  return username === '' && password === '' && href.length <= MOST ? href : null;
}
