import type { Moment } from './evidence';

export type MemberStatus =
  | 'subscribed'
  | 'unsubscribed'
  | 'cleaned'
  | 'nonsubscribed'
  | 'pending'
  | 'archived';

/** One address as the tool's list has it. */
export type ListMember = {
  readonly address: string;
  readonly status: MemberStatus;
  readonly name: string | null;
  /** When this address signed up or confirmed, by the tool; null: it was put in by somebody else. */
  readonly optedIn: Moment | null;
  /** When it left the list; null unless `unsubscribed`. */
  readonly left: Moment | null;
  readonly leftBecause: string | null;
  /** The number in the address of the member's page in the tool. */
  readonly webId: string | null;
  /** Names of tags, of which the tool gives at most 50. */
  readonly tags: readonly string[];
};

/** One reading of one list. `whole`: every status was read, so an address that is not in it is not on the list. */
export type Audience = {
  readonly tool: 'mailchimp';
  /** The tool's own id and the number in its page's address; null: a file doesn't tell. */
  readonly id: string | null;
  readonly webId: string | null;
  readonly name: string;
  /** When it was read: milliseconds since 1970, UTC. */
  readonly readAt: number;
  readonly whole: boolean;
  readonly members: readonly ListMember[];
};
