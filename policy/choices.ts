import { MOST_DAYS, MOST_MONTHS } from './bounds';
import type { Clause } from './clauses';
import type { Lead } from './lead';
import type { OwnKind, PerClass, PolicyChoices } from './noChoices';
import { isOwnClass, isRetentionClass, type RetentionClass, type StartEvent } from './retention';
import { channels, isSource, sources } from './sources';

export const startEvents = [
  'engagement completed',
  'delivered',
  'received',
  'financial year ended',
  'none',
] as const satisfies readonly StartEvent[];

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Those of a list's entries that are known, in the order in which we name them. */
const known = <T extends string>(all: readonly T[], value: unknown): T[] =>
  all.filter((one) => listOf(value).includes(one));

function perClass<T>(value: unknown, read: (one: unknown, name: RetentionClass) => T | null): PerClass<T> {
  const entries = Object.entries(fieldsOf(value)).flatMap(([name, one]): [RetentionClass, T][] => {
    if (!isRetentionClass(name)) return [];
    const made = read(one, name);
    return made === null ? [] : [[name, made]];
  });
  return Object.fromEntries(entries);
}

const text = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.trim().slice(0, most) : '';

function readOwn(value: unknown): OwnKind | null {
  const { name, purpose, clause, startsOn } = fieldsOf(value);
  const { nl, en } = fieldsOf(name);
  const dutch = text(nl, 60);
  if (dutch === '') return null;
  return {
    name: { nl: dutch, en: text(en, 60) || dutch },
    purpose: text(purpose, 200),
    clause: isClause(clause) ? clause : 'R12',
    startsOn: startEvents.find((one) => one === startsOn) ?? 'received',
  };
}

/** By its shape: the worker reads choices too, and carries no texts of clauses. */
export const isClause = (value: unknown): value is Clause =>
  typeof value === 'string' && /^R([1-9]|1\d|2[0-2])$/.test(value);

function readLead(value: unknown): Lead | null {
  const { soon, urgent } = fieldsOf(value);
  return isWhole(soon, 1, MOST_DAYS) && isWhole(urgent, 0, soon) ? { soon, urgent } : null;
}

/**
 * A firm's choices out of what is stored, by whatever version of the product: what is no class, no term or no place
 * here is passed over, so that one odd value never takes the others along.
 */
export function readChoices(value: unknown): PolicyChoices {
  const given = fieldsOf(value);
  const truth = (one: unknown) => (typeof one === 'boolean' ? one : null);
  const chosen = Object.entries(fieldsOf(given.sources)).filter(
    ([name]) => isSource(name) && !sources[name].fixed,
  );
  return {
    terms: perClass(given.terms, (one) => (isWhole(one, 1, MOST_MONTHS) ? one : null)),
    off: Array.from(new Set(listOf(given.off))).filter(
      (name): name is RetentionClass => typeof name === 'string' && isRetentionClass(name),
    ),
    own: perClass(given.own, (one, name) => (isOwnClass(name) ? readOwn(one) : null)),
    cloud: perClass(given.cloud, truth),
    encryption: perClass(given.encryption, truth),
    consent: perClass(given.consent, truth),
    lead: readLead(given.lead),
    sources: Object.fromEntries(chosen.map(([name, gives]) => [name, known(channels, gives)])),
    financialYearFirstMonth: isWhole(given.financialYearFirstMonth, 1, 12)
      ? given.financialYearFirstMonth
      : 1,
  };
}
