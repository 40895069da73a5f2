import { particles } from './names';

// Letters that Unicode does not take apart into a letter and a mark.
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

const plain = /^[\x20-\x7e]*$/; // most names are, and need no folding

/** Lower case, no accents: "Zoë" and "ZOE" are the same name. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłđðþ]/g, (letter) => letters[letter] ?? letter);
}

const border = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu;

/** A text as folded words: "PetraVoorbeeld_DISC2026.pdf" gives petra, voorbeeld, disc, 2026, pdf. */
export function wordsOf(text: string): readonly string[] {
  // "'t Hart" loses its particle, "d'Hondt" only its apostrophe.
  const parted = text
    .normalize('NFC')
    .replace(/(^|\s)['’`]t\s/g, ' ')
    .replace(/['’`]/g, '')
    .replace(border, ' ');
  return fold(parted).match(/[\p{L}\d]+/gu) ?? [];
}

/** Where a row of words spells `target`, however either was split: pvoorbeeld, p voorbeeld. Null: nowhere. */
export function runOf(words: readonly string[], target: string): { from: number; to: number } | null {
  if (target === '') return null;
  for (let from = 0; from < words.length; from++) {
    let spelled = '';
    for (let to = from; to < words.length && spelled.length < target.length; ) {
      spelled += words[to++] ?? '';
      if (spelled === target) return { from, to };
      if (!target.startsWith(spelled)) break;
    }
  }
  return null;
}

const notWord = /[^\p{L}\d]+/u;
const notPlainWord = /[^a-z\d]+/;

/** Whether a name can be spelled in a text at all: a quick no for nearly all of 10,000 names. */
export function mayBeIn(spelled: string, name: string): boolean {
  const folded = fold(name);
  const parts = folded.split(plain.test(folded) ? notPlainWord : notWord);
  return parts.some((part) => part.length > 1 && !particles.has(part) && spelled.includes(part));
}
