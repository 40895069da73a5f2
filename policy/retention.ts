import type { Day, Term } from './calendar';
import type { Clause } from './clauses';
import type { Place } from './item';
import { leadTimes, usualLead } from './lead';
import type { Texts } from './texts';

/** What starts a term. 'lost its current value': counted from the end of the financial year that day falls in. */
export type StartEvent = 'engagement completed' | 'delivered' | 'received' | 'financial year ended' | 'none';

export type RetentionRule = {
  readonly clause: Clause;
  /** Why it is kept at all (R1). */
  readonly purpose: Texts;
  /** The clause in our own words: what the screen shows as the reason. */
  readonly says: Texts;
  readonly startsOn: StartEvent;
  /** Delete by; null: no term (an e-book), or none set yet while one is needed (R12). */
  readonly atMost: Term | null;
  /** Keep until: a legal minimum. */
  readonly atLeast: Term | null;
  /**
   * Of a legal minimum: the days in which it has to go once that has passed. Nothing is announced longer ahead of the
   * last day than this, so never before it may go. 0: no minimum.
   */
  readonly graceDays: number;
  /**
   * The longest it may be kept with an extension, from the start of its term. What the regulation names a term for goes
   * no further than that term, so only a firm with a shorter one of its own can extend it; elsewhere as long again as
   * the firm's term, our own reading of R12. Null: no term, so nothing to extend.
   */
  readonly extendTo: Term | null;
  readonly places: readonly Place[];
  readonly needsEncryption: boolean;
  readonly needsConsent: boolean;
  /** Days before the last day at which it is announced, longest first. */
  readonly leadTimes: readonly number[];
  /** The term is our own proposal: the regulation names none, the firm has not confirmed it. */
  readonly proposed: boolean;
  readonly examples: readonly { readonly startedOn: Day | null; readonly lastDay: Day | null }[];
};

/**
 * R5 says at most seven years, the law says at least those same seven (AWR art. 52): between the two lies no day on which
 * anybody could be on time. Our reading: on the first day that it may go it is due, and 30 days later it is late.
 */
export const GRACE_DAYS = 30;

const notInCloud = ['portal', 'device'] as const;
const usual = {
  leadTimes: leadTimes(usualLead),
  places: notInCloud,
  atLeast: null,
  graceDays: 0,
  proposed: false,
} as const;
const plain = { needsEncryption: false, needsConsent: false } as const;

const reportPurpose = {
  nl: 'Deelnemers komen in die tijd nog terug op hun rapport.',
  en: 'Participants still come back to their report in that time.',
} as const;

/** A place for a kind of the firm's own: until the firm describes it, a document of it has no term (R12). */
const undescribed = {
  ...usual,
  ...plain,
  clause: 'R12',
  purpose: { nl: 'Nog niet vastgelegd.', en: 'Not recorded yet.' },
  says: {
    nl: 'Dit is een eigen soort van het bureau, die nog niet is beschreven.',
    en: 'This is a kind of the firm’s own, which has not been described yet.',
  },
  startsOn: 'received',
  atMost: null,
  extendTo: null,
  examples: [{ startedOn: '2026-01-01', lastDay: null }],
} as const satisfies RetentionRule;

export const retention = {
  'individual-report': {
    ...usual,
    clause: 'R3',
    purpose: reportPurpose,
    says: {
      nl: 'Een persoonlijk rapport gaat uiterlijk 6 maanden na het einde van de training of coaching weg.',
      en: 'A personal report goes at the latest 6 months after the training or coaching ended.',
    },
    startsOn: 'engagement completed',
    atMost: { months: 6 },
    extendTo: { months: 6 },
    needsEncryption: false,
    needsConsent: true, // it rests on a questionnaire, and R2 asks consent for its use and its analysis
    examples: [
      { startedOn: '2026-03-15', lastDay: '2026-09-15' },
      { startedOn: '2026-08-31', lastDay: '2027-02-28' }, // no 31 February: shorter, never longer
      { startedOn: null, lastDay: null }, // still running, so nothing is due
    ],
  },
  'questionnaire-result': {
    ...usual,
    clause: 'R3',
    purpose: reportPurpose,
    says: {
      nl: 'De uitslag van een vragenlijst gaat uiterlijk 6 maanden na het einde van de training of coaching weg.',
      en: 'The result of a questionnaire goes at the latest 6 months after the training or coaching ended.',
    },
    startsOn: 'engagement completed',
    atMost: { months: 6 },
    extendTo: { months: 6 },
    needsEncryption: false,
    needsConsent: true,
    examples: [{ startedOn: '2027-08-30', lastDay: '2028-02-29' }],
  },
  'team-advice': {
    ...usual,
    clause: 'R4',
    purpose: {
      nl: 'Deelnemers komen in die tijd nog terug op het advies.',
      en: 'Participants still come back to the advice in that time.',
    },
    says: {
      nl: 'Een teamadvies gaat uiterlijk 1 jaar na oplevering weg. Tot die dag staat het versleuteld, met een eigen wachtwoord.',
      en: 'A team advice goes at the latest 1 year after delivery. Until that day it is encrypted with a password of its own.',
    },
    startsOn: 'delivered', // the regulation names no start: delivery is our reading, the earliest one
    atMost: { months: 12 },
    extendTo: { months: 12 },
    needsEncryption: true,
    needsConsent: false,
    examples: [
      { startedOn: '2026-05-01', lastDay: '2027-05-01' },
      { startedOn: '2028-02-29', lastDay: '2029-02-28' },
    ],
  },
  'tax-record': {
    ...usual,
    ...plain,
    clause: 'R5',
    purpose: { nl: 'De Belastingdienst kan erom vragen.', en: 'The tax office may ask for it.' },
    says: {
      nl: 'Administratie voor de belasting blijft 7 jaar: niet korter (AWR artikel 52) en niet langer. De 7 jaar tellen vanaf het einde van het boekjaar waarin het stuk niet meer actueel was. Daarna mag het weg, en het moet weg binnen 30 dagen: zo lezen wij het.',
      en: 'Records for tax stay 7 years: not shorter (Dutch tax law, AWR article 52) and not longer. The 7 years count from the end of the financial year in which the record was no longer current. Then it may go, and it must go within 30 days: that is our reading.',
    },
    startsOn: 'financial year ended',
    atMost: { months: 84 },
    extendTo: { months: 84 },
    atLeast: { months: 84 },
    graceDays: GRACE_DAYS,
    examples: [
      { startedOn: '2022-01-01', lastDay: '2030-01-31' },
      { startedOn: '2022-12-31', lastDay: '2030-01-31' },
      { startedOn: '2026-09-30', lastDay: '2034-01-31' }, // a contract that ended that day
    ],
  },
  'e-book': {
    ...usual,
    ...plain,
    clause: 'R8',
    purpose: { nl: 'Om te delen met lezers.', en: 'To share with readers.' },
    says: {
      nl: 'Een e-book mag in de cloud staan en heeft geen bewaartermijn.',
      en: 'An e-book may be in the cloud and has no retention term.',
    },
    startsOn: 'none',
    atMost: null,
    extendTo: null,
    places: ['cloud', 'portal', 'device'],
    examples: [{ startedOn: '2026-01-01', lastDay: null }],
  },
  'contact-form': {
    ...usual,
    ...plain,
    clause: 'R7',
    purpose: { nl: 'Voor het eerste contact.', en: 'For the first contact.' },
    says: {
      nl: 'Een contactformulier dient alleen voor het eerste contact. Het reglement noemt geen termijn: 3 maanden is ons voorstel.',
      en: 'A contact form serves the first contact only. The regulation names no term: 3 months is our proposal.',
    },
    startsOn: 'received',
    atMost: { months: 3 },
    extendTo: { months: 6 },
    proposed: true,
    examples: [{ startedOn: '2026-11-30', lastDay: '2027-02-28' }],
  },
  correspondence: {
    ...usual,
    ...plain,
    clause: 'R12',
    purpose: { nl: 'Om afspraken terug te vinden.', en: 'To find agreements again.' },
    says: {
      nl: 'Alleen wat wettelijk nodig is blijft bewaard. Het reglement noemt geen termijn voor brieven en mail: het bureau stelt er zelf een in.',
      en: 'Only what the law needs is kept. The regulation names no term for letters and mail: the firm sets one itself.',
    },
    startsOn: 'received',
    atMost: null,
    extendTo: null,
    examples: [{ startedOn: '2026-01-01', lastDay: null }],
  },
  other: {
    ...usual,
    ...plain,
    clause: 'R12',
    purpose: { nl: 'Nog niet vastgelegd.', en: 'Not recorded yet.' },
    says: {
      nl: 'Alleen wat wettelijk nodig is blijft bewaard. Voor overige stukken stelt het bureau zelf een termijn in.',
      en: 'Only what the law needs is kept. For other documents the firm sets a term itself.',
    },
    startsOn: 'received',
    atMost: null,
    extendTo: null,
    examples: [{ startedOn: '2026-01-01', lastDay: null }],
  },
  'own-1': undescribed,
  'own-2': undescribed,
  'own-3': undescribed,
  'own-4': undescribed,
  'own-5': undescribed,
} as const satisfies Record<string, RetentionRule>;

export type RetentionClass = keyof typeof retention;

/**
 * Kinds that the firm describes itself, a fixed number of them: so every class has a rule and a name, whatever version
 * of the policy is in force, and no id in a document can point at a kind that isn't there.
 */
export type OwnClass = Extract<RetentionClass, `own-${number}`>;

export const isOwnClass = (name: RetentionClass): name is OwnClass => name.startsWith('own-');

export const isRetentionClass = (name: string): name is RetentionClass => Object.hasOwn(retention, name);

export const retentionClasses: readonly RetentionClass[] = Object.keys(retention).filter(isRetentionClass);
