import { addDays, type Day } from '@/policy/calendar';
import { policyFor } from '@/policy/regulation';
import type { RetentionClass } from '@/policy/retention';
import { window } from '@/policy/window';

/** The day on which everything is measured, and how far ahead "soon" looks. */
export const TODAY: Day = '2026-11-22';
export const SOON = 30;
export const sizes = { S: 200, M: 2_000, L: 10_000 } as const;
export type Size = keyof typeof sizes;
const DOCUMENTS = 10;

export type ModelDocument = {
  /** Random, 32 hexadecimal digits. */
  readonly id: string;
  readonly title: string;
  readonly class: RetentionClass;
  readonly startedOn: Day;
  readonly lastDay: Day | null;
  readonly destroyedOn: Day | null;
  /** Team advice that is not encrypted: it asks for something, whatever day it is. */
  readonly mismatch: boolean;
  /** What the page in front of the user has: its path. */
  readonly place: string;
};
export type ModelDossier = {
  readonly id: string;
  readonly client: { readonly name: string; readonly address: string; readonly email: string };
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  readonly engagements: readonly { readonly id: string; readonly name: string }[];
  readonly documents: readonly ModelDocument[];
};

/** Mulberry32: the same register for the same seed, everywhere. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ba ka bo kor vis ser de lin wit zorg hof ma tij ra no pe'.split(' ');
const classes = [
  'individual-report',
  'questionnaire-result',
  'team-advice',
  'tax-record',
  'e-book',
] as const satisfies readonly RetentionClass[];
const policy = policyFor({ terms: {}, financialYearFirstMonth: 1 });

/** Dossier after dossier, so that a register of any size is never in memory at once. */
export function* model(size: Size, seed = 42): Generator<ModelDossier> {
  const next = random(seed);
  const below = (most: number) => Math.floor(next() * most);
  const hex = (length: number) => Array.from({ length }, () => below(16).toString(16)).join('');
  const word = () => {
    const made = Array.from({ length: 2 + below(2) }, () => syllables[below(syllables.length)]).join('');
    return made.charAt(0).toUpperCase() + made.slice(1);
  };
  let n = 0;
  for (let dossier = 0; dossier < sizes[size]; dossier++) {
    // One in five hundred has the rare word.
    const rare = dossier % 500 === 137 ? ' Wezaria' : '';
    yield {
      id: hex(32),
      client: {
        name: `${word()} ${word()}${rare}`,
        address: `${word()}straat ${below(200)}`,
        email: `info@${hex(8)}.example`,
      },
      people: Array.from({ length: 3 }, () => ({
        id: hex(32),
        name: `${word()} ${word()}`,
        email: `${hex(8)}@voorbeeld.example`,
      })),
      engagements: Array.from({ length: 2 }, () => ({ id: hex(32), name: `Coaching ${word()}` })),
      documents: Array.from({ length: DOCUMENTS }, () => document(n++)),
    };
  }

  function document(number: number): ModelDocument {
    const name = classes[below(classes.length)] ?? 'e-book';
    // No tax record has reached its end: what happens in its last weeks is policy, and not what is measured.
    const years = name === 'tax-record' ? 6 : 7;
    const startedOn = addDays(TODAY, -below(years * 365));
    const { lastDay } = window({ class: name, startedOn }, policy);
    const isPast = lastDay !== null && lastDay < TODAY;
    const destroyed = isPast && next() >= 0.02;
    return {
      id: hex(32),
      title: `${word()} ${word()} ${number}.pdf`,
      class: name,
      startedOn,
      lastDay,
      destroyedOn: destroyed && lastDay ? lastDay : null,
      mismatch: name === 'team-advice' && !isPast && next() < 0.05,
      place: `path:voorbeeld.sharepoint.com/documents/${number}-${hex(8)}.pdf`,
    };
  }
}

/** What every contender must answer. */
export type Answers = {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly mismatch: number;
  readonly item: string;
  readonly firstOverdue: string;
};

/** Number 37 % of all of them is the one in front of the user. */
export const targetOf = (size: Size): number => Math.floor(sizes[size] * DOCUMENTS * 0.37);

export const isOverdue = ({ lastDay, destroyedOn }: ModelDocument): boolean =>
  !destroyedOn && lastDay !== null && lastDay < TODAY;

export const isDueSoon = ({ class: of, lastDay, destroyedOn }: ModelDocument): boolean =>
  of !== 'tax-record' &&
  !destroyedOn &&
  lastDay !== null &&
  lastDay >= TODAY &&
  lastDay <= addDays(TODAY, SOON);

/** The answers by going through everything once: what the contenders' own are compared with. */
export function answersOf(size: Size): Answers {
  let [overdue, dueSoon, mismatch, at, item] = [0, 0, 0, 0, ''];
  let first: { id: string; lastDay: Day } | null = null;
  const target = targetOf(size);
  for (const { documents } of model(size))
    for (const document of documents) {
      if (at++ === target) item = document.id;
      if (document.mismatch) mismatch++;
      if (isDueSoon(document)) dueSoon++;
      if (!isOverdue(document) || !document.lastDay) continue;
      overdue++;
      const { id, lastDay } = document;
      if (!first || lastDay < first.lastDay || (lastDay === first.lastDay && id < first.id))
        first = { id, lastDay };
    }
  return { overdue, dueSoon, mismatch, item, firstOverdue: first?.id ?? '' };
}
