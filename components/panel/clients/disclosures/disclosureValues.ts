import type { Day } from '@/policy/calendar';
import { type Ground, missingIn } from '@/policy/disclosure';
import type { CommandError } from '@/storage/commands/commands';
import type { DisclosureRow } from '@/storage/rows';

/** What is filled in; null: not chosen yet. */
export type DisclosureValues = {
  to: string;
  what: string;
  on: Day | null;
  ground: Ground | null;
  evidence: string;
  law: string;
  personIds: readonly string[];
  documentIds: readonly string[];
};

export const valuesOf = (disclosure: DisclosureRow | null, today: Day): DisclosureValues => ({
  to: disclosure?.to ?? '',
  what: disclosure?.what ?? '',
  on: disclosure?.on ?? today,
  ground: disclosure?.ground ?? null,
  evidence: disclosure?.evidence ?? '',
  law: disclosure?.law ?? '',
  personIds: disclosure?.people.map(({ id }) => id) ?? [],
  documentIds: disclosure?.documents.map(({ id }) => id) ?? [],
});

type Complete = DisclosureValues & { on: Day; ground: Ground };

/** What is missing, at each field; else the values, with the day and the ground that it has then. */
export function complete(values: DisclosureValues): Complete | CommandError {
  const { on, ground, documentIds } = values;
  const missing = missingIn({ ...values, documents: documentIds.length });
  const fields = [
    ...(on ? [] : [{ field: 'on', problem: 'required' }]),
    ...missing.map((field) => ({ field, problem: field === 'ground' ? 'no-ground' : 'required' })),
  ];
  if (fields.length > 0 || !on || !ground) return { type: 'InvalidInput', fields };
  // What another ground asked for is not kept along.
  const evidence = ground === 'consent' ? values.evidence : '';
  const law = ground === 'law' ? values.law : '';
  return { ...values, on, ground, evidence, law };
}
