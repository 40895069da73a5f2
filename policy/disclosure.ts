import type { Texts } from './texts';

type GroundRule = {
  readonly name: Texts;
  readonly says: Texts;
  /** What has to be said for it: how the consent was given, or which law asks it. Null: nothing more. */
  readonly needs: 'evidence' | 'law' | null;
};

/** The grounds on which something may go to a third party (R11); without one of them it may not. */
export const grounds = {
  consent: {
    name: { nl: 'Uitdrukkelijke toestemming', en: 'Explicit consent' },
    says: {
      nl: 'De persoon heeft hier zelf toestemming voor gegeven.',
      en: 'The person gave consent to this.',
    },
    needs: 'evidence',
  },
  assignment: {
    name: { nl: 'Nodig voor de opdracht', en: 'Needed for the assignment' },
    says: {
      nl: 'Zonder dit kan de opdracht niet worden uitgevoerd.',
      en: 'The assignment can’t be carried out without it.',
    },
    needs: null,
  },
  law: {
    name: { nl: 'De wet vraagt het', en: 'The law asks it' },
    says: {
      nl: 'Een wet verplicht het bureau om dit te geven.',
      en: 'A law obliges the firm to give this.',
    },
    needs: 'law',
  },
} as const satisfies Record<string, GroundRule>;

/** The clause that asks for a ground. */
export const disclosureClause = 'R11';

export type Ground = keyof typeof grounds;

export const isGround = (name: unknown): name is Ground =>
  typeof name === 'string' && Object.hasOwn(grounds, name);
export const groundNames: readonly Ground[] = Object.keys(grounds).filter(isGround);

type Stated = {
  readonly ground: Ground | null;
  readonly evidence: string;
  readonly law: string;
  readonly what: string;
  readonly documents: number;
};

/** What a disclosure still lacks before it may be recorded; empty: nothing. */
export function missingIn({ ground, evidence, law, what, documents }: Stated): readonly (keyof Stated)[] {
  const said = { evidence, law };
  const needs = ground && grounds[ground].needs;
  return [
    ...(ground ? [] : (['ground'] as const)),
    ...(needs && said[needs].trim() === '' ? [needs] : []),
    ...(what.trim() === '' && documents === 0 ? (['what'] as const) : []),
  ];
}
