import { fold } from '../fold';

/** A word of a text as it is compared, and where it stands in it. */
export type Token = {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Part of the sentence it stands in: counts up at every stop. */
  readonly part: number;
  /** Between brackets. */
  readonly aside: boolean;
};

/** A word with its genitive, or a stop. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’`]s(?![\p{L}\p{N}]))?|[.;:!?\n()]/gu;
/** The same in a file's name, where "PetraBurnout2" is three. */
const WORD_OF_TITLE = /\p{Lu}+(?![\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+|[.;:!?\n()]/gu;
const STOP = /^[.;:!?\n()]$/;

/** The words of a text; a stop begins another part. */
export function tokensOf(text: string, isTitle: boolean): readonly Token[] {
  const tokens: Token[] = [];
  let [part, depth] = [0, 0];
  for (const { 0: found, index } of text.matchAll(isTitle ? WORD_OF_TITLE : WORD)) {
    if (STOP.test(found)) {
      part++;
      if (found === '(') depth++;
      if (found === ')') depth--;
    } else
      tokens.push({
        word: fold(found.replace(/['’`]/, '')),
        from: index,
        to: index + found.length,
        part,
        aside: depth > 0,
      });
  }
  return tokens;
}

type Step = 'gap' | { readonly words: ReadonlySet<string>; readonly open: RegExp | null };
export type Pattern = readonly Step[];

/** Words in between that a `~` lets pass. */
const GAP = 3;

/** `a|b` either, `stem*` any ending, `~` up to three words in between. */
export const compile = (pattern: string): Pattern =>
  pattern.split(' ').map((step): Step => {
    if (step === '~') return 'gap';
    const all = step.split('|');
    const open = all.filter((word) => word.includes('*')).map((word) => word.replace('*', '\\p{L}*'));
    return {
      words: new Set(all),
      open: open.length === 0 ? null : new RegExp(`^(?:${open.join('|')})$`, 'u'),
    };
  });

const fits = ({ words, open }: Exclude<Step, 'gap'>, word: string): boolean =>
  words.has(word) || open?.test(word) === true;

/** Patterns by the word they begin with, so that most words of a text are done with at once. */
export type Patterns = {
  readonly byFirst: ReadonlyMap<string, readonly Pattern[]>;
  /** Those whose first word may end in any way. */
  readonly open: readonly Pattern[];
};

export function indexed(all: readonly Pattern[]): Patterns {
  const byFirst = new Map<string, Pattern[]>();
  const open: Pattern[] = [];
  for (const pattern of all) {
    const [first] = pattern;
    if (!first || first === 'gap') continue;
    for (const word of first.words) byFirst.set(word, [...(byFirst.get(word) ?? []), pattern]);
    if (first.open) open.push(pattern);
  }
  return { byFirst, open };
}

/** Where a pattern that begins at this token ends; null: it does not stand here. */
export function matchAt(tokens: readonly Token[], at: number, pattern: Pattern, step = 0): number | null {
  const wanted = pattern[step];
  if (!wanted) return at;
  if (wanted === 'gap') {
    for (let skip = 0; skip <= GAP; skip++) {
      const end = matchAt(tokens, at + skip, pattern, step + 1);
      if (end !== null) return end;
    }
    return null;
  }
  const token = tokens[at];
  const before = step > 0 ? tokens[at - 1] : token;
  if (!token || before?.part !== token.part || !fits(wanted, token.word)) return null;
  return matchAt(tokens, at + 1, pattern, step + 1);
}
