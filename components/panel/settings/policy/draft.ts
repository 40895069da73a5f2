import type { Day } from '@/policy/calendar';
import { usualLead } from '@/policy/lead';
import type { OwnKind, PolicyChoices } from '@/policy/noChoices';
import type { PackId } from '@/policy/packs';
import { isRetentionClass, type OwnClass, type RetentionClass } from '@/policy/retention';

/** A version as it is being filled in: numbers are texts until it is looked at. */
export type Draft = Omit<PolicyChoices, 'terms' | 'lead' | 'own'> & {
  readonly from: Day | null;
  readonly pack: PackId | null;
  /** Months by class; '' is as the regulation says. */
  readonly months: Readonly<Partial<Record<RetentionClass, string>>>;
  readonly own: Readonly<Partial<Record<OwnClass, OwnKind>>>;
  readonly soon: string;
  readonly urgent: string;
};

export function draftOf(choices: PolicyChoices, from: Day, pack: PackId | null): Draft {
  const { terms, lead, ...rest } = choices;
  const months = Object.fromEntries(Object.entries(terms).map(([name, term]) => [name, String(term)]));
  const { soon, urgent } = lead ?? usualLead;
  return { ...rest, from, pack, months, soon: String(soon), urgent: String(urgent) };
}

/** What a firm chose so far. */
export function choicesOf({ from: _from, pack: _pack, months, soon, urgent, ...rest }: Draft): PolicyChoices {
  const terms = Object.fromEntries(
    Object.entries(months).flatMap(([name, term]): [RetentionClass, number][] =>
      isRetentionClass(name) && term !== '' ? [[name, Number(term)]] : [],
    ),
  );
  const lead = { soon: Number(soon), urgent: Number(urgent) };
  const usual = lead.soon === usualLead.soon && lead.urgent === usualLead.urgent;
  return { ...rest, terms, lead: usual ? null : lead };
}

/** A map with one more choice; none when it is what the regulation says anyway. */
export function choose<T>(
  chosen: Readonly<Partial<Record<RetentionClass, T>>>,
  name: RetentionClass,
  value: T,
  usual: T,
): Readonly<Partial<Record<RetentionClass, T>>> {
  const { [name]: _before, ...others } = chosen;
  return JSON.stringify(value) === JSON.stringify(usual) ? others : { ...others, [name]: value };
}
