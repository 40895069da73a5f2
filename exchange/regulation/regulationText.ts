import type { Translate } from '@/locales/translate';
import { isClause } from '@/policy/choices';
import { classesInUse } from '@/policy/classesInUse';
import { type Clause, clauses } from '@/policy/clauses';
import { grounds } from '@/policy/disclosure';
import type { Policy } from '@/policy/policy';
import type { RetentionClass } from '@/policy/retention';
import { sourceNames, sources } from '@/policy/sources';
import { channelNames, sourceTexts } from '@/policy/sourceTexts';
import { specialCategories } from '@/policy/specialCategories/categories';
import type { Language } from '@/storage/schema/settings';
import { ruleText } from './ruleText';

/** One clause as it is read: what it says, and the firm's own rules under it. */
export type RegulationPart = {
  readonly clause: Clause;
  readonly title: string;
  readonly says: string;
  readonly rules: readonly { readonly name: string; readonly says: string }[];
};

type Tools = { readonly t: Translate<string>; readonly language: Language };

const clauseNames: readonly Clause[] = Object.keys(clauses).filter(isClause);

/**
 * The firm's regulation, clause by clause, made from the rules that the register judges by: what is read here is what
 * is done.
 */
export function regulationText(policy: Policy, { t, language }: Tools): readonly RegulationPart[] {
  const inUse = classesInUse(policy);
  return clauseNames.map((clause) => {
    const own: {
      title: Record<Language, string>;
      text: Record<Language, string>;
      principle?: Record<Language, string>;
    } = clauses[clause];
    const of = inUse.filter((name) => policy.rules[name].clause === clause);
    return {
      clause,
      title: own.title[language],
      says: (own.principle ?? own.text)[language],
      rules: [
        ...of.map((name) => ({ name: t(`class.${name}`), says: kindText(policy, name, { t, language }) })),
        ...besides(clause, policy, inUse, { t, language }),
      ],
    };
  });
}

/** A kind of document: how long, where, what it needs, and why it is kept at all (R1). */
function kindText(policy: Policy, name: RetentionClass, { t, language }: Tools): string {
  const rule = policy.rules[name];
  return [
    `${ruleText(rule, t, language)}.`,
    rule.proposed && t('regulation.proposed'),
    t(rule.places.includes('cloud') ? 'regulation.cloud' : 'regulation.notCloud'),
    rule.needsEncryption && t('regulation.encrypted'),
    rule.needsConsent && t('regulation.consent'),
    t('regulation.purpose', { purpose: rule.purpose[language] }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What else a clause's rules say: of consent, the cloud, grounds, categories, channels, lead times. */
function besides(
  clause: Clause,
  policy: Policy,
  inUse: readonly RetentionClass[],
  { t, language }: Tools,
): RegulationPart['rules'] {
  const kinds = (test: (name: RetentionClass) => boolean) => {
    const names = inUse.filter(test).map((name) => t(`class.${name}`).toLowerCase());
    return names.length > 0 ? `${names.join(', ')}.` : t('regulation.none');
  };
  switch (clause) {
    case 'R2':
      return [{ name: t('regulation.consentFor'), says: kinds((name) => policy.rules[name].needsConsent) }];
    case 'R8':
      return [
        { name: t('regulation.inCloud'), says: kinds((name) => policy.rules[name].places.includes('cloud')) },
      ];
    case 'R11':
      return Object.values(grounds).map(({ name, says }) => ({ name: name[language], says: says[language] }));
    case 'R12':
      return [
        {
          name: t('regulation.lead'),
          says: t('regulation.lead.says', { soon: policy.lead.soon, urgent: policy.lead.urgent }),
        },
      ];
    case 'R13':
      return [
        {
          name: t('regulation.categories'),
          says: `${Object.values(specialCategories)
            .map((category) => category[language])
            .join(', ')}.`,
        },
      ];
    default:
      return channelRules(clause, policy, { t, language });
  }
}

/** For the clauses about addresses: what each source gives. */
function channelRules(clause: Clause, policy: Policy, { t, language }: Tools): RegulationPart['rules'] {
  return sourceNames
    .filter((source) => sources[source].clause === clause)
    .map((source) => {
      const gives = policy.sources[source].map((channel) => channelNames[channel][language]);
      const nothing = source === 'opt-in' ? t('regulation.asked') : t('regulation.noChannel');
      return {
        name: sourceTexts[source][language],
        says: gives.length > 0 ? `${gives.join(', ')}.` : nothing,
      };
    });
}
