import type { Day } from '../calendar';
import type { Channel, EvidenceSource } from './channels';

/**
 * When something happened: as it was written where it came from, and as a day. Exports give times without a zone, so
 * nothing is ever compared by hours. `exact`: which part of `day` is known; the rest of it is the first day it may be.
 */
export type Moment = {
  readonly text: string;
  readonly day: Day | null;
  readonly exact: 'day' | 'month' | 'year' | 'unknown';
};

/** Where an event was read: a tool, a form or page in it, and the row of a file (SHA-256, hex). Null: does not apply. */
export type Provenance = {
  readonly tool: string | null;
  readonly form: string | null;
  readonly page: string | null;
  readonly file: string | null;
  readonly digest: string | null;
  readonly row: number | null;
};

/** What makes an existing customer's address lawful to mail about the like (Telecommunicatiewet art. 11.7); null: not known. */
export type SaleFacts = {
  readonly sale: boolean | null;
  readonly product: string | null;
  readonly couldRefuse: boolean | null;
};

/** One thing that happened to one address. Never changed: a correction is another event, which says what it corrects. */
export type EvidenceEvent = {
  readonly id: string;
  readonly source: EvidenceSource;
  /**
   * The one channel that an opt-in, an unsubscribe or an objection is about. Null: leaving is about all of them, an opt-in
   * about none that is known, and any other source gives what it gives.
   */
  readonly channel: Channel | null;
  readonly moment: Moment;
  readonly from: Provenance;
  /** The words that were shown, or the name of their version. */
  readonly wording: string | null;
  readonly sale: SaleFacts | null;
  /** The id of the event that this one takes the place of. */
  readonly corrects: string | null;
  /** It takes back what it corrects, and says nothing in its place. */
  readonly withdrawn: boolean;
  /** When it was put down here: milliseconds since 1970, UTC. */
  readonly recordedAt: number;
};

/** An event before it has an id: what a reader of files or of a tool gives. */
export type EvidenceDraft = Omit<EvidenceEvent, 'id' | 'recordedAt'> & { readonly address: string };
