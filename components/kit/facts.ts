import type { Translate } from '@/locales/translate';
import type { Day } from '@/policy/calendar';
import type { RetentionRule, StartEvent } from '@/policy/retention';
import type { DocumentRow } from '@/storage/rows';
import type { Language } from '@/storage/schema/settings';
import type { CommonKey } from '../context';
import { formatDay } from './formatDay';

/**
 * Where "this is wrong" leads. `completedOn` is a field of the engagement, `consentOn` of the person; `protect`: to make
 * an encrypted copy; `seenAgainOn` is none to fill in: it is taken back at once (`useAnotherFile`).
 */
export type MendField =
  | 'class'
  | 'engagementId'
  | 'completedOn'
  | 'startedOn'
  | 'personId'
  | 'consentOn'
  | 'place'
  | 'encrypted'
  | 'hold'
  | 'extension'
  | 'protect'
  | 'seenAgainOn';

export type Fact = { readonly field: MendField; readonly label: string; readonly value: string };

/** What the day is called that starts a term. */
export const startKeys = {
  'engagement completed': 'start.engagement-completed',
  delivered: 'start.delivered',
  received: 'start.received',
  'financial year ended': 'start.financial-year',
  none: 'start.none',
} as const satisfies Record<StartEvent, CommonKey>;

/** Until when a hold stands. */
export const holdEnd = (until: Day | null, t: Translate<CommonKey>, language: Language): string =>
  until ? t('hold.until', { day: formatDay(until, language) }) : t('hold.open');

/** The facts that the verdict on a document rests on; one that its rule doesn't ask for is left out. */
export function factsOf(
  document: DocumentRow,
  rule: RetentionRule,
  t: Translate<CommonKey>,
  language: Language,
): readonly Fact[] {
  const day = (value: Day | null) => (value ? formatDay(value, language) : t('why.none'));
  const byEngagement = rule.startsOn === 'engagement completed';
  const facts: (Fact | false)[] = [
    document.seenAgainOn !== null && {
      field: 'seenAgainOn',
      label: t('why.seenAgainOn'),
      value: day(document.seenAgainOn),
    },
    { field: 'class', label: t('why.class'), value: t(`class.${document.class}`) },
    byEngagement && {
      field: 'engagementId',
      label: t('why.engagement'),
      value: document.engagementName ?? t('why.engagement.none'),
    },
    byEngagement && document.engagementId !== null
      ? { field: 'completedOn', label: t('why.completedOn'), value: day(document.startedOn) }
      : rule.startsOn !== 'none' && {
          field: 'startedOn',
          label: t(startKeys[rule.startsOn]),
          value: day(document.startedOn),
        },
    rule.needsConsent && {
      field: 'personId',
      label: t('why.person'),
      value: document.personName ?? t('why.person.none'),
    },
    rule.needsConsent &&
      document.personId !== null && {
        field: 'consentOn',
        label: t('why.consentOn'),
        value: day(document.consentOn),
      },
    { field: 'place', label: t('why.place'), value: t(`place.${document.place}`) },
    rule.needsEncryption && {
      field: 'encrypted',
      label: t('why.encrypted'),
      value: document.encrypted ? t('yes') : t('no'),
    },
    ...(document.extensions ?? []).slice(0, 1).map(({ until, reason }) => ({
      field: 'extension' as const,
      label: t('why.extension'),
      value: `${t('extension.until', { day: formatDay(until, language) })}: ${reason}`,
    })),
    ...(document.holds ?? []).map(({ until, reason }) => ({
      field: 'hold' as const,
      label: t('why.hold'),
      value: `${holdEnd(until, t, language)}: ${reason}`,
    })),
  ];
  return facts.filter((fact) => fact !== false);
}
