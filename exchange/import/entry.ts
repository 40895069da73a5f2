import type { Day } from '@/policy/calendar';
import type { Place } from '@/policy/item';
import type { RetentionClass } from '@/policy/retention';
import type { DocumentInput } from '@/storage/schema/document';
import type { EngagementType } from '@/storage/schema/engagement';

/** Of each kind what one row says; null: nothing of that kind. A text that is not there is ''. */
export type Entry = {
  readonly row: number;
  readonly client: ClientPart | null;
  readonly person: PersonPart | null;
  readonly engagement: EngagementPart | null;
  readonly document: DocumentPart | null;
};

export type ClientPart = Readonly<
  Record<'name' | 'address' | 'principal' | 'phone' | 'email' | 'iban', string>
>;

export type PersonPart = Readonly<Record<'name' | 'email' | 'phone' | 'consentHow', string>> & {
  readonly consentOn: Day | null;
};

export type EngagementPart = {
  readonly name: string;
  readonly type: EngagementType;
  readonly startedOn: Day | null;
  readonly completedOn: Day | null;
};

export type DocumentPart = {
  readonly name: string;
  readonly class: RetentionClass;
  readonly startedOn: Day | null;
  readonly encrypted: boolean;
} & Seen;

/** Where a document stands: its place, and what its address says when a tool is known by it. */
export type Seen = {
  readonly place: Place;
  readonly site: NonNullable<DocumentInput['site']> | null;
  /** Most stable first, as the register keeps them. */
  readonly keys: readonly string[];
  /** Without anything secret in it. */
  readonly address: string | null;
};

/** Which file an address shows; null: no tool that is known. Handed in, for the tools are another room's to know. */
export type Recognise = (address: string) => Seen | null;
