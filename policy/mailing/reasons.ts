import type { Clause } from '../clauses';
import type { MemberStatus } from './audience';
import type { Channel } from './channels';
import type { EvidenceEvent, Moment } from './evidence';
import type { MailingList } from './lists';

/** Why an address stands on one of the four lists, with the facts of the sentence that says so. */
export type MailingReason =
  /** The register knows who it is, and nothing that lets it be mailed. */
  | { readonly type: 'no-ground' }
  | { readonly type: 'contact-form-only' }
  | { readonly type: 'weekly-tip-only' }
  /** `gives`: what it may be mailed · `lacks`: what this list sends as well. */
  | { readonly type: 'other-channel'; readonly gives: readonly Channel[]; readonly lacks: readonly Channel[] }
  /** `left`: which of the list's channels · `again`: when the tool says it signed up after that. */
  | { readonly type: 'left'; readonly left: readonly Channel[]; readonly again: Moment | null }
  /** `status`: it stands in the tool, and gets no mail; null: it isn't there at all. */
  | { readonly type: 'missing'; readonly status: MemberStatus | null }
  | { readonly type: 'unknown' }
  /** Names of those who have this address, and of whom one may have said yes. */
  | { readonly type: 'shared'; readonly names: readonly string[] }
  /** `like`: an address that may be the same mailbox; `left`: that one left. */
  | { readonly type: 'plus-tag'; readonly like: string; readonly left: boolean };

export type ReasonType = MailingReason['type'];

/** Of each list the reasons it may have, in the order in which they are shown. */
export const reasonsOf = {
  'must-come-off': ['contact-form-only', 'weekly-tip-only', 'other-channel', 'no-ground'],
  'left-still-there': ['left'],
  missing: ['missing'],
  'cannot-tell': ['plus-tag', 'shared', 'unknown'],
} as const satisfies Record<MailingList, readonly ReasonType[]>;

/** One address on one of the four lists. */
export type ComparedMember = {
  /** As the list has it; one that is missing as the evidence has it, in lower case. */
  readonly address: string;
  readonly name: string | null;
  readonly webId: string | null;
  readonly reason: MailingReason;
  readonly clause: Clause;
  /** What the reason rests on, the best first. */
  readonly evidence: readonly EvidenceEvent[];
  /** When it signed up by itself, by the tool: no ground before it is put down as evidence. */
  readonly signedUp: Moment | null;
};
