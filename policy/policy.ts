import type { Day } from './calendar';
import type { RetentionClass, RetentionRule } from './retention';

/** The firm's policy in force: the shipped regulation with the firm's own choices laid over it. Data, never functions. */
export type Policy = {
  /** Counts up at every change the firm makes; 1 is the regulation as shipped. */
  readonly version: number;
  readonly from: Day;
  readonly rules: Readonly<Record<RetentionClass, RetentionRule>>;
  /** 1 to 12: the month the financial year begins in (AWR art. 52 counts from its end). */
  readonly financialYearFirstMonth: number;
};
