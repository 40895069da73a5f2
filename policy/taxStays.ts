import type { Day } from './calendar';
import type { RetentionClass } from './retention';

type Kept = {
  readonly class: RetentionClass;
  /** The first day it may go; null: nobody knows when its year ended. */
  readonly notBefore: Day | null;
  readonly destroyedOn: Day | null;
};

/**
 * Does the tax law keep it when a person asks to be erased (GDPR art. 17(3)(b); AWR art. 52, R5)? Not once its minimum
 * is over or it is gone already: then nothing is left to keep their name for.
 */
export const taxStays = ({ class: kind, notBefore, destroyedOn }: Kept, today: Day): boolean =>
  kind === 'tax-record' && destroyedOn === null && (notBefore === null || today < notBefore);
