import { guessClass } from '@/policy/guessClass';
import type { Place } from '@/policy/item';
import type { Policy } from '@/policy/policy';
import { type RetentionClass, retentionClasses } from '@/policy/retention';
import type { EngagementType } from '@/storage/schema/engagement';
import { folded } from './guessMapping';

type Words<Value> = readonly { readonly value: Value; readonly words: string }[];

/** What lists call the kinds of document, folded; our own texts in both languages are in here too. */
const classWords: Words<RetentionClass> = [
  {
    value: 'individual-report',
    words: 'individueelrapport persoonlijkrapport individualreport discrapport disc rapport',
  },
  {
    value: 'questionnaire-result',
    words:
      'uitslagvaneenvragenlijst uitslag vragenlijst questionnaireresult questionnaire resultofaquestionnaire testuitslag',
  },
  { value: 'team-advice', words: 'teamadvies teamrapport teamadvice teamreport' },
  {
    value: 'tax-record',
    words:
      'stukvoordebelasting belasting belastingstuk factuur offerte contract overeenkomst administratie taxrecord recordfortax invoice',
  },
  { value: 'e-book', words: 'ebook eboek' },
  { value: 'contact-form', words: 'contactformulier contactform' },
  {
    value: 'correspondence',
    words: 'briefwisseling brief mail correspondentie correspondence letter lettersandmail',
  },
  { value: 'other', words: 'ietsanders anders overig overige other somethingelse misc' },
  { value: 'own-1', words: 'eigensoort1 ownkind1' },
  { value: 'own-2', words: 'eigensoort2 ownkind2' },
  { value: 'own-3', words: 'eigensoort3 ownkind3' },
  { value: 'own-4', words: 'eigensoort4 ownkind4' },
  { value: 'own-5', words: 'eigensoort5 ownkind5' },
];

const placeWords: Words<Place> = [
  { value: 'cloud', words: 'indecloud cloud onedrive sharepoint googledrive dropbox teams inthecloud' },
  { value: 'portal', words: 'ineenportaal portaal portal discportaal youknow inaportal' },
  {
    value: 'device',
    words:
      'opmijneigenapparaat eigenapparaat apparaat computer laptop pc lokaal schijf usb papier kast kantoor device onmyowndevice local paper',
  },
];

const typeWords: Words<EngagementType> = [
  { value: 'coaching', words: 'coaching coachtraject coachingstraject individuelecoaching' },
  { value: 'training', words: 'training cursus workshop opleiding groepstraining leergang course' },
  { value: 'team-advice', words: 'teamadvies advies teamadvice advice' },
  { value: 'other', words: 'ietsanders anders overig other somethingelse' },
];

const yesNoWords: Words<boolean> = [
  { value: true, words: 'ja j yes y true waar 1 x' },
  { value: false, words: 'nee n no false onwaar 0' },
];

const lookup = <Value>(words: Words<Value>): ReadonlyMap<string, Value> =>
  new Map(words.flatMap((one) => one.words.split(' ').map((word): [string, Value] => [word, one.value])));

const [classes, places, types, yesNo] = [
  lookup(classWords),
  lookup(placeWords),
  lookup(typeWords),
  lookup(yesNoWords),
];

/** From here on a guess by words is taken; below it the user is asked. */
const SURE = 0.6;

const guessed = (text: string): RetentionClass | null => {
  const guess = guessClass(null, text);
  return guess && guess.confidence >= SURE ? guess.value : null;
};

/** The kind that the firm calls so; its own names come before ours. */
const ownCalled = (text: string, names: Policy['names']): RetentionClass | null =>
  retentionClasses.find((name) => {
    const own = names[name];
    return own && [own.nl, own.en].some((called) => folded(called) === folded(text));
  }) ?? null;

/** The kind a cell names: by its name, by its words, or by what such a file is usually called. */
export const classCalled = (text: string, names: Policy['names'] = {}): RetentionClass | null =>
  ownCalled(text, names) ??
  retentionClasses.find((name) => name === text.trim().toLowerCase()) ??
  classes.get(folded(text)) ??
  guessed(text);

/** The kind of a document by its title. */
export const classByTitle = guessed;

export const placeCalled = (text: string): Place | null => places.get(folded(text)) ?? null;
export const typeCalled = (text: string): EngagementType | null => types.get(folded(text)) ?? null;
export const yesOrNo = (text: string): boolean | null => yesNo.get(folded(text)) ?? null;

const inName: readonly (readonly [RegExp, EngagementType])[] = [
  [/coach/i, 'coaching'],
  [/train|cursus|workshop|leergang|opleiding/i, 'training'],
  [/advi[ec]/i, 'team-advice'],
];

/** What an engagement is, by what it is called. */
export const typeByName = (name: string): EngagementType =>
  inName.find(([words]) => words.test(name))?.[1] ?? 'other';
