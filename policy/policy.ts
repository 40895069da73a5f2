import type { Day } from './calendar';
import type { Lead } from './lead';
import type { RetentionClass, RetentionRule } from './retention';
import type { Channel, Source } from './sources';
import type { Texts } from './texts';

/** The firm's policy in force: the shipped regulation with the firm's own choices laid over it. Data, never functions. */
export type Policy = {
  /** The number of the firm's version, 1 for the first. */
  readonly version: number;
  /** The day from which it holds: that of the regulation or of the firm's version, whichever came later. */
  readonly from: Day;
  readonly rules: Readonly<Record<RetentionClass, RetentionRule>>;
  /** Kinds that are not offered for a new document. One that is of such a kind already is judged as ever. */
  readonly off: readonly RetentionClass[];
  /** What the firm calls the kinds it made itself. */
  readonly names: Readonly<Partial<Record<RetentionClass, Texts>>>;
  readonly lead: Lead;
  readonly sources: Readonly<Record<Source, readonly Channel[]>>;
  /** 1 to 12: the month the financial year begins in (AWR art. 52 counts from its end). */
  readonly financialYearFirstMonth: number;
};
