import type { Day } from '@/policy/calendar';
import { foldAddress } from '@/policy/mailing/address';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { standing } from '@/policy/mailing/grounds';
import type { AskedFor } from './askedFor';

/** A day on which a quote was accepted, and by the evidence of whom. */
export type AcceptedQuote = { readonly on: Day; readonly names: readonly string[] };

/** The accepted quotes that the evidence of these addresses shows, the newest first. */
export function quotesOf(
  all: readonly AskedFor[],
  evidence: ReadonlyMap<string, readonly EvidenceEvent[]>,
): readonly AcceptedQuote[] {
  const days = new Map<Day, Set<string>>();
  for (const { name, email } of all)
    for (const { source, moment } of standing(evidence.get(foldAddress(email)) ?? []))
      if (source === 'quote-accepted' && moment.day && moment.exact === 'day')
        days.set(moment.day, (days.get(moment.day) ?? new Set()).add(name));
  return Array.from(days, ([on, names]) => ({ on, names: Array.from(names) })).sort((a, b) =>
    b.on.localeCompare(a.on),
  );
}
