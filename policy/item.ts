import type { Day } from './calendar';
import type { Hold } from './hold';
import type { RetentionClass } from './retention';

/** Where the file is: R8 lets only e-books be in the cloud. */
export type Place = 'cloud' | 'portal' | 'device';

/** What the policy needs to know of one registered document to judge it. No name, no person: facts only. */
export type Item = {
  readonly class: RetentionClass;
  /** The day the class's start event happened (coaching completed, delivered, last day of the financial year's subject …). */
  readonly startedOn: Day | null;
  readonly place: Place;
  /** Encrypted with a password of its own (R4). */
  readonly encrypted: boolean;
  /** The day the data subject gave explicit consent to questionnaire and analysis (R2). */
  readonly consentOn: Day | null;
  /** What suspends its disposal; one that has ended stays here until it is lifted. */
  readonly hold: Hold | null;
  /** The furthest day that an extension asks for; the class bounds it. */
  readonly extendedTo?: Day | null;
  /** Somebody wanted to destroy it that day and could not get at it. */
  readonly triedOn?: Day | null;
  readonly destroyedOn: Day | null;
  /** The day it was seen again after its destruction was recorded. */
  readonly seenAgainOn: Day | null;
};
