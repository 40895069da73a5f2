import type { Translate } from '@/locales/translate';
import { termText } from '@/policy/overlay';
import type { RetentionRule, StartEvent } from '@/policy/retention';
import type { Language } from '@/storage/schema/settings';

export const afterKeys = {
  'engagement completed': 'after.engagement-completed',
  delivered: 'after.delivered',
  received: 'after.received',
  'financial year ended': 'after.financial-year',
  none: 'after.none',
} as const satisfies Record<StartEvent, string>;

/** A rule's term in one line: "Hooguit 6 maanden na het einde van de training of coaching". */
export function ruleText(
  { startsOn, atMost, atLeast }: RetentionRule,
  t: Translate<string>,
  language: Language,
): string {
  if (startsOn === 'none') return t('policy.noTerm');
  if (!atMost) return t('policy.termOpen');
  const after = t(afterKeys[startsOn]);
  const most = termText(atMost.months)[language];
  if (!atLeast) return t('policy.termAtMost', { term: most, after });
  if (atLeast.months === atMost.months) return t('policy.termExact', { term: most, after });
  return t('policy.termBetween', { least: termText(atLeast.months)[language], term: most, after });
}
