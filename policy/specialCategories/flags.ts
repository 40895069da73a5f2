import {
  organisationEndings,
  organisations,
  otherwise,
  persons,
  roles,
  topicEndings,
  topics,
} from './around';
import { type SpecialCategory, specialCategories } from './categories';
import { compile, indexed, matchAt, type Patterns, type Token, tokensOf } from './pattern';
import { words } from './words';

/**
 * What a field holds. A note is somebody's own words; a title is often a paper's or a file's name; a name is that of a
 * person, a firm or a street, and hardly ever says anything.
 */
export type FieldKind = 'note' | 'title' | 'name';

export type Flag = {
  readonly category: SpecialCategory;
  readonly clause: 'R13';
  /** As they were typed. */
  readonly words: readonly string[];
};

type Hit = { readonly from: number; readonly to: number };
type Compiled = {
  readonly category: SpecialCategory;
  readonly sure: Patterns;
  readonly person: Patterns;
};

const names = Object.keys(specialCategories).filter((name): name is SpecialCategory =>
  Object.hasOwn(specialCategories, name),
);

let compiled: { readonly all: readonly Compiled[]; readonly otherwise: Patterns } | null = null;
/** Made when first asked for: a surface where nothing is typed pays nothing. */
function patterns() {
  compiled ??= {
    all: names.map((category) => ({
      category,
      sure: indexed(words[category].sure.map(compile)),
      person: indexed(words[category].person.map(compile)),
    })),
    otherwise: indexed(otherwise.map(compile)),
  };
  return compiled;
}

function* hitsOf(tokens: readonly Token[], some: Patterns): Generator<Hit> {
  for (const [from, { word }] of tokens.entries()) {
    for (const pattern of [...(some.byFirst.get(word) ?? []), ...some.open]) {
      const to = matchAt(tokens, from, pattern);
      if (to !== null && to > from) yield { from, to };
    }
  }
}

/** How near another word has to stand to belong to it. */
const NEAR = 6;

const ends = (word: string, endings: readonly string[]): boolean =>
  endings.some((ending) => word.length > ending.length && word.endsWith(ending));

/** What stands around a hit, in its part of the sentence. */
function around(tokens: readonly Token[], { from, to }: Hit, within: number): readonly string[] {
  const part = tokens[from]?.part;
  const beside = [...tokens.slice(Math.max(0, from - within), from), ...tokens.slice(to, to + within)];
  return beside.filter((token) => token.part === part).map(({ word }) => word);
}

const isTopic = (word: string) => topics.has(word) || ends(word, topicEndings);
const isOrganisation = (word: string) => organisations.has(word) || ends(word, organisationEndings);

function saysSomething(tokens: readonly Token[], hit: Hit, kind: FieldKind, sure: boolean): boolean {
  const near = around(tokens, hit, NEAR);
  const aboutSomebody =
    near.some((word) => persons.has(word)) ||
    tokens.slice(hit.from, hit.to).some(({ word }) => persons.has(word));
  const beside = around(tokens, hit, 1);
  if (beside.some((word) => roles.has(word))) return false;
  if (around(tokens, hit, 2).some(isOrganisation)) return false;
  if (kind === 'name') {
    // "Petra Voorbeeld (burn-out)": what is said beside a name, not the name itself.
    return sure && tokens[hit.from]?.aside === true && !tokens.some(({ word }) => isOrganisation(word));
  }
  if (aboutSomebody) return true;
  return sure && !near.some(isTopic);
}

/** What in a text seems to be data of a special category (R13), each category once. Nothing of it is kept. */
export function flags(text: string, kind: FieldKind): readonly Flag[] {
  const { all, otherwise: meansOther } = patterns();
  const everything = tokensOf(text, kind === 'title');
  const innocent = new Set<number>();
  for (const { from, to } of hitsOf(everything, meansOther))
    for (let at = from; at < to; at++) innocent.add(at);
  const tokens = everything.filter((_, at) => !innocent.has(at));

  return all.flatMap(({ category, sure, person }): Flag[] => {
    const hits = [
      ...Array.from(hitsOf(tokens, sure)).filter((hit) => saysSomething(tokens, hit, kind, true)),
      ...Array.from(hitsOf(tokens, person)).filter((hit) => saysSomething(tokens, hit, kind, false)),
    ];
    const said = hits.flatMap(({ from, to }) => {
      const [first, last] = [tokens[from], tokens[to - 1]];
      return first && last ? [text.slice(first.from, last.to)] : [];
    });
    // Of "ziek" and "is ziek" only the longer one.
    const own = Array.from(new Set(said)).filter(
      (one) => !said.some((other) => other !== one && other.includes(one)),
    );
    return own.length === 0 ? [] : [{ category, clause: 'R13', words: own }];
  });
}
