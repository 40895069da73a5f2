import type { Day } from './calendar';
import type { Policy } from './policy';
import { type RetentionClass, type RetentionRule, retention, retentionClasses } from './retention';

type Rules = Readonly<Record<RetentionClass, RetentionRule>>;
export type Regulation = { readonly from: Day; readonly rules: Rules };

/** The regulation as published, oldest first; each holds from its first day until the next one begins. */
export const regulations: readonly [Regulation, ...Regulation[]] = [
  {
    // The older text carries no date; the first day of the GDPR stands in for it.
    from: '2018-05-25',
    rules: {
      ...retention,
      'individual-report': {
        ...retention['individual-report'],
        says: {
          nl: 'Een persoonlijk rapport gaat uiterlijk 2 maanden na het einde van de training of coaching weg.',
          en: 'A personal report goes at the latest 2 months after the training or coaching ended.',
        },
        atMost: { months: 2 },
        extendTo: { months: 2 },
        examples: [{ startedOn: '2025-12-31', lastDay: '2026-02-28' }],
      },
      'team-advice': {
        ...retention['team-advice'],
        says: {
          nl: 'Een teamadvies gaat uiterlijk 3 jaar na oplevering weg.',
          en: 'A team advice goes at the latest 3 years after delivery.',
        },
        atMost: { months: 36 },
        extendTo: { months: 36 },
        examples: [{ startedOn: '2024-02-29', lastDay: '2027-02-28' }],
      },
    },
  },
  { from: '2026-11-01', rules: retention },
];

/** The regulation that holds on a day; before the first one, the first. */
export const regulationOn = (day: Day): Regulation =>
  regulations.findLast(({ from }) => from <= day) ?? regulations[0];

export type FirmChoices = {
  /** Class to the firm's own term in months. Comes from storage: what is no class or no term is passed over. */
  readonly terms: Readonly<Record<string, unknown>>;
  readonly financialYearFirstMonth: number;
};

const isMonths = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 240;

/** The newest regulation with the firm's own terms laid over it. */
export function policyFor({ terms, financialYearFirstMonth }: FirmChoices): Policy {
  const newest = regulations.at(-1) ?? regulations[0];
  const own = retentionClasses.filter(
    (name) => isMonths(terms[name]) && newest.rules[name].startsOn !== 'none',
  );
  const rules: Record<RetentionClass, RetentionRule> = { ...newest.rules };
  for (const name of own) rules[name] = withTerm(rules[name], Number(terms[name]));
  const month = financialYearFirstMonth;
  return {
    version: 1 + own.length,
    from: newest.from,
    rules,
    financialYearFirstMonth: Number.isInteger(month) && month >= 1 && month <= 12 ? month : 1,
  };
}

/** A firm may not go below the law: its own term for tax is at least the legal minimum. */
function withTerm(rule: RetentionRule, own: number): RetentionRule {
  const months = Math.max(own, rule.atLeast?.months ?? 0);
  const says = {
    nl: `Het bureau heeft zelf een termijn gekozen: hooguit ${months} ${months === 1 ? 'maand' : 'maanden'}.`,
    en: `The firm has chosen a term of its own: at most ${months} ${months === 1 ? 'month' : 'months'}.`,
  };
  // Where the regulation names a term, that stays the bound; where it names none, as long again as the firm's own.
  const extendTo = rule.atMost && !rule.proposed ? rule.extendTo : { months: 2 * months };
  // The examples illustrate the regulation's term, not this one.
  return { ...rule, says, atMost: { months }, extendTo, proposed: false, examples: [] };
}
