import { noChoices, type PolicyChoices } from './noChoices';
import type { Texts } from './texts';
import type { Tool } from './tool';

type Pack = {
  readonly name: Texts;
  /** Two sentences: for whom it is, and what it chooses. */
  readonly says: Texts;
  /** The tools that such a firm works in. */
  readonly tools: readonly Tool[];
  readonly choices: PolicyChoices;
};

/**
 * Ready-made choices to start from. The first is the regulation as it is; where the others choose a term, that is a
 * proposal of ours which the firm accepts or changes, for the regulation names none (R12).
 */
export const packs = {
  optiwork: {
    name: { nl: 'Optiwork', en: 'Optiwork' },
    says: {
      nl: 'Het reglement zoals het is, voor een bureau dat coacht, traint en teams adviseert. Rapporten blijven hooguit een half jaar, een teamadvies een jaar en de administratie zeven jaar.',
      en: 'The regulation as it is, for a firm that coaches, trains and advises teams. Reports stay at most half a year, a team advice a year and the records for tax seven years.',
    },
    tools: [
      'onedrive',
      'disc',
      'youknow',
      'mailchimp',
      'webinargeek',
      'google-analytics',
      'versio',
      'convident',
    ],
    choices: noChoices,
  },
  coach: {
    name: { nl: 'Coach', en: 'Coach' },
    says: {
      nl: 'Voor wie mensen een op een begeleidt, met of zonder vragenlijsten. Sessieverslagen krijgen een eigen soort die een half jaar na het traject weg is, brieven blijven een jaar, en teamadvies staat uit.',
      en: 'For those who guide people one to one, with or without questionnaires. Session notes get a kind of their own that goes half a year after the engagement, letters stay a year, and team advice is off.',
    },
    tools: ['onedrive', 'disc', 'youknow', 'mailchimp'],
    choices: {
      ...noChoices,
      off: ['team-advice'],
      own: {
        'own-1': {
          name: { nl: 'Sessieverslag', en: 'Session notes' },
          purpose: 'Om in het volgende gesprek verder te gaan.',
          clause: 'R12',
          startsOn: 'engagement completed',
        },
      },
      terms: { 'own-1': 6, 'contact-form': 3, correspondence: 12, other: 12 },
      lead: { soon: 30, urgent: 14 },
    },
  },
  trainer: {
    name: { nl: 'Trainer', en: 'Trainer' },
    says: {
      nl: 'Voor wie groepen traint, op locatie of online. Evaluaties en presentielijsten krijgen een eigen soort en termijn, en omdat een hele groep tegelijk afloopt, hoort u het twee maanden van tevoren.',
      en: 'For those who train groups, on site or online. Evaluations and attendance lists get a kind and a term of their own, and because a whole group ends at once you hear of it two months ahead.',
    },
    tools: ['onedrive', 'disc', 'mailchimp', 'webinargeek'],
    choices: {
      ...noChoices,
      off: ['team-advice'],
      own: {
        'own-1': {
          name: { nl: 'Evaluatieformulier', en: 'Evaluation form' },
          purpose: 'Om de training te verbeteren.',
          clause: 'R12',
          startsOn: 'engagement completed',
        },
        'own-2': {
          name: { nl: 'Presentielijst', en: 'Attendance list' },
          purpose: 'Om te laten zien wie heeft deelgenomen.',
          clause: 'R12',
          startsOn: 'engagement completed',
        },
      },
      terms: { 'own-1': 6, 'own-2': 24, 'contact-form': 3, correspondence: 12, other: 12 },
      lead: { soon: 60, urgent: 14 },
    },
  },
  adviser: {
    name: { nl: 'Adviseur', en: 'Adviser' },
    says: {
      nl: 'Voor wie teams en organisaties adviseert. Interviewverslagen gaan drie maanden na de opdracht weg, offertes zonder vervolg na een half jaar, en een teamadvies blijft een jaar, versleuteld.',
      en: 'For those who advise teams and organisations. Interview notes go three months after the assignment, quotes that led to nothing after half a year, and a team advice stays a year, encrypted.',
    },
    tools: ['onedrive', 'mailchimp', 'google-analytics'],
    choices: {
      ...noChoices,
      off: ['questionnaire-result'],
      own: {
        'own-1': {
          name: { nl: 'Interviewverslag', en: 'Interview notes' },
          purpose: 'Om het advies op te baseren.',
          clause: 'R12',
          startsOn: 'engagement completed',
        },
        'own-2': {
          name: { nl: 'Offerte zonder vervolg', en: 'Quote that led to nothing' },
          purpose: 'Om op een latere vraag terug te komen.',
          clause: 'R12',
          startsOn: 'delivered',
        },
      },
      terms: { 'own-1': 3, 'own-2': 6, 'contact-form': 3, correspondence: 24, other: 12 },
    },
  },
} as const satisfies Record<string, Pack>;

export type PackId = keyof typeof packs;

export const isPackId = (name: unknown): name is PackId =>
  typeof name === 'string' && Object.hasOwn(packs, name);
export const packIds: readonly PackId[] = Object.keys(packs).filter(isPackId);

/** A pack as data, without the names of its parts. */
export const packOf = (id: PackId): Pack => packs[id];
