import { afterKeys } from '@/exchange/regulation/ruleText';
import type { Translate } from '@/locales/translate';
import { termText } from '@/policy/overlay';
import type { Policy } from '@/policy/policy';
import type { PolicyChange } from '@/policy/policyChanges';
import type { RetentionClass } from '@/policy/retention';
import { channelNames, sourceTexts } from '@/policy/sourceTexts';
import type { Language } from '@/storage/schema/settings';
import type { PanelKey } from '../../../context';
import { monthName } from './monthName';

type Tools = {
  readonly t: Translate<PanelKey>;
  readonly language: Language;
  /** What kinds of the firm's own are called in the version that is spoken of. */
  readonly names: Policy['names'];
};

/** One difference between two versions, as a sentence. */
export function changeText(change: PolicyChange, { t, language, names }: Tools): string {
  const kind = (name: RetentionClass) => names[name]?.[language] ?? t(`class.${name}`);
  const term = (months: number | null) => (months === null ? t('change.noTerm') : termText(months)[language]);
  switch (change.what) {
    case 'on':
      return t('change.on', { kind: kind(change.class) });
    case 'off':
      return t('change.off', { kind: kind(change.class) });
    case 'term': {
      const { before, after } = change;
      const about = { kind: kind(change.class), after: term(after) };
      if (before === after) return t('change.termConfirmed', about);
      return before === null
        ? t('change.termNew', about)
        : t('change.term', { ...about, before: term(before) });
    }
    case 'name':
      return t('change.name', { before: change.before[language], after: change.after[language] });
    case 'described':
      return t('change.described', { kind: kind(change.class) });
    case 'start':
      return t('change.start', { kind: kind(change.class), after: t(afterKeys[change.after]) });
    case 'cloud':
      return t(change.after ? 'change.cloud' : 'change.notCloud', { kind: kind(change.class) });
    case 'encryption':
      return t(change.after ? 'change.encrypted' : 'change.notEncrypted', { kind: kind(change.class) });
    case 'consent':
      return t(change.after ? 'change.consent' : 'change.noConsent', { kind: kind(change.class) });
    case 'source': {
      const gives = change.after.map((channel) => channelNames[channel][language]).join(', ');
      const source = sourceTexts[change.source][language];
      return gives === '' ? t('change.noChannel', { source }) : t('change.channels', { source, gives });
    }
    case 'lead':
      return t('change.lead', { soon: change.after.soon, urgent: change.after.urgent });
    case 'year':
      return t('change.year', { month: monthName(change.after, language) });
  }
}
