/** Parts of a word: "jan-jansen_disc.2024" has four. */
const PARTS = /[-_.~+ ]+/;
const MIXED = /[a-z].*\d|\d.*[a-z]/i;
/** Capitals in the middle of a word: no language has them, every random text does. */
const INNER_CAPITAL = /[a-z\d][A-Z]/;
const HEX = /^[0-9a-f]{16,}$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Nobody guesses sixteen random signs; what is shorter than this is called so by people. */
const RANDOM = 16;

/**
 * May this piece of an address open something to whoever has it? Long and random, as a sharing token is. An id that a
 * person could count up (48213) or read out (jan-jansen) is none. In doubt it is.
 */
export function isSecretLike(text: string): boolean {
  if (text.length > 120 || UUID.test(text)) return true;
  return text
    .split(PARTS)
    .some(
      (part) =>
        part.length > 40 ||
        HEX.test(part) ||
        (part.length >= RANDOM && (MIXED.test(part) || INNER_CAPITAL.test(part))),
    );
}
