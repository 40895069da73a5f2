import type { Clause } from './clauses';
import type { Lead } from './lead';
import type { OwnClass, RetentionClass, StartEvent } from './retention';
import type { Channel, Source } from './sources';
import type { Texts } from './texts';

/** A kind of the firm's own: what it is called, why it is kept (R1), by which clause, and what starts its term. */
export type OwnKind = {
  readonly name: Texts;
  readonly purpose: string;
  readonly clause: Clause;
  readonly startsOn: StartEvent;
};

export type PerClass<T> = Readonly<Partial<Record<RetentionClass, T>>>;

/** What a firm may choose. What it leaves out is as the regulation says. It names nobody. */
export type PolicyChoices = {
  /** In months. */
  readonly terms: PerClass<number>;
  /** Kinds it does not use. */
  readonly off: readonly RetentionClass[];
  readonly own: Readonly<Partial<Record<OwnClass, OwnKind>>>;
  /** May it be in the cloud (R8)? Everything else is a place where the regulation lets it be. */
  readonly cloud: PerClass<boolean>;
  readonly encryption: PerClass<boolean>;
  readonly consent: PerClass<boolean>;
  readonly lead: Lead | null;
  readonly sources: Readonly<Partial<Record<Source, readonly Channel[]>>>;
  readonly financialYearFirstMonth: number;
};

export const noChoices: PolicyChoices = {
  terms: {},
  off: [],
  own: {},
  cloud: {},
  encryption: {},
  consent: {},
  lead: null,
  sources: {},
  financialYearFirstMonth: 1,
};
