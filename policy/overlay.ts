import { leastMonths } from './bounds';
import { type Lead, leadTimes, usualLead } from './lead';
import type { PolicyChoices } from './noChoices';
import type { Policy } from './policy';
import {
  isOwnClass,
  isRetentionClass,
  type RetentionClass,
  type RetentionRule,
  retentionClasses,
} from './retention';
import { type Channel, type Source, sourceNames, sources } from './sources';
import type { Texts } from './texts';

export type Rules = Readonly<Record<RetentionClass, RetentionRule>>;

/** "6 maanden", "1 jaar": a term in words. */
export function termText(months: number): Texts {
  if (months % 12 === 0) {
    const years = months / 12;
    return { nl: `${years} jaar`, en: years === 1 ? '1 year' : `${years} years` };
  }
  return months === 1
    ? { nl: '1 maand', en: '1 month' }
    : { nl: `${months} maanden`, en: `${months} months` };
}

/** A firm may not go below the law: its own term for tax is at least the legal minimum. */
function withTerm(rule: RetentionRule, name: RetentionClass, own: number): RetentionRule {
  const months = Math.max(own, leastMonths(name));
  const term = termText(months);
  const says = {
    nl: `Het bureau heeft zelf een termijn gekozen: hooguit ${term.nl}.`,
    en: `The firm has chosen a term of its own: at most ${term.en}.`,
  };
  // Where the regulation names a term, that stays the bound; where it names none, as long again as the firm's own.
  const extendTo = rule.atMost && !rule.proposed ? rule.extendTo : { months: 2 * months };
  // The examples illustrate the regulation's term, not this one.
  return { ...rule, says, atMost: { months }, extendTo, proposed: false, examples: [] };
}

function described(rule: RetentionRule, kind: NonNullable<PolicyChoices['own']['own-1']>): RetentionRule {
  const runs = kind.startsOn !== 'none';
  return {
    ...rule,
    clause: kind.clause,
    purpose: kind.purpose ? { nl: kind.purpose, en: kind.purpose } : rule.purpose,
    says: runs
      ? { nl: 'Het bureau heeft nog geen termijn gekozen.', en: 'The firm has not chosen a term yet.' }
      : { nl: 'Deze soort heeft geen bewaartermijn.', en: 'This kind has no retention term.' },
    startsOn: kind.startsOn,
  };
}

/** What the firm says of the cloud, in the place of what the regulation says of it. */
function placesOf({ places }: RetentionRule, cloud: boolean | undefined): RetentionRule['places'] {
  if (cloud === undefined || cloud === places.includes('cloud')) return places;
  return cloud ? ['cloud', ...places] : places.filter((place) => place !== 'cloud');
}

function ruleOf(
  name: RetentionClass,
  rule: RetentionRule,
  choices: PolicyChoices,
  lead: Lead,
): RetentionRule {
  const kind = isOwnClass(name) ? choices.own[name] : undefined;
  const base = kind ? described(rule, kind) : rule;
  const own = choices.terms[name];
  const timed = own !== undefined && base.startsOn !== 'none' ? withTerm(base, name, own) : base;
  return {
    ...timed,
    leadTimes: leadTimes(lead),
    places: placesOf(timed, choices.cloud[name]),
    needsEncryption: choices.encryption[name] ?? timed.needsEncryption,
    needsConsent: choices.consent[name] ?? timed.needsConsent,
  };
}

/** The kinds of the firm's own that it hasn't described are not in use. */
const switchedOff = ({ off, own }: PolicyChoices): RetentionClass[] =>
  retentionClasses.filter((name) => off.includes(name) || (isOwnClass(name) && !own[name]));

type Made = Omit<Policy, 'version' | 'from'>;

/** A regulation's rules with a firm's choices laid over them. */
export function overlay(regulation: Rules, choices: PolicyChoices): Made {
  const lead = choices.lead ?? usualLead;
  const entries = Object.entries(regulation).filter((entry): entry is [RetentionClass, RetentionRule] =>
    isRetentionClass(entry[0]),
  );
  const rules: Record<RetentionClass, RetentionRule> = { ...regulation };
  for (const [name, rule] of entries) rules[name] = ruleOf(name, rule, choices, lead);
  const names: Partial<Record<RetentionClass, Texts>> = {};
  for (const name of retentionClasses)
    if (isOwnClass(name) && choices.own[name]) names[name] = choices.own[name].name;
  const gives = (source: Source): readonly Channel[] => choices.sources[source] ?? sources[source].gives;
  const given = Object.fromEntries(sourceNames.map((source) => [source, gives(source)]));
  return {
    rules,
    off: switchedOff(choices),
    names,
    lead,
    sources: given as Policy['sources'], // every source was just given its channels
    financialYearFirstMonth: choices.financialYearFirstMonth,
  };
}
