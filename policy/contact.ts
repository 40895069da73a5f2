/** ISO 13616: the country first, its two check digits make the whole 1 modulo 97. Spaces don't count. */
export function isIban(text: string): boolean {
  const iban = text.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) return false;
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** Digits, with what people put between them: +31 (0)6 1234-5678. A remark beside it belongs elsewhere. */
export const isPhone = (text: string): boolean => /^[+\d\s()./–-]*$/.test(text) && /\d/.test(text);
