import type { ListMember } from '@/policy/mailing/audience';
import type { Channel } from '@/policy/mailing/channels';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import type { Read } from '../sheet/sheet';
import type { EvidenceMapping, EvidenceTool } from './evidenceFields';
import type { ExportStatus } from './exportFiles';
import type { EvidenceChoice, EvidenceIssue } from './planEvidence';
import type { AudienceIssue, AudienceRead } from './problems';

/** How many stand on a list in each way; the last two only the tool itself tells. */
export type StatusCounts = Readonly<
  Record<ExportStatus, number> & Partial<Record<'pending' | 'archived', number>>
>;

/** A list that was read, in numbers. */
export type OpenedAudience = {
  readonly members: number;
  readonly counts: StatusCounts;
  readonly whole: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly readAt: number;
  readonly issues: { readonly wrong: number; readonly other: number };
  /** How many the tool itself says something of: they left, or they signed up by themselves. */
  readonly left: number;
  readonly signedUp: number;
};

/** What of a list that was read is to be put down as evidence. */
export type ToolEvidence = {
  /** What the list is called, and is used for. */
  readonly list: string;
  readonly channels: readonly Channel[];
  readonly left: boolean;
  readonly signedUp: boolean;
};

/** A file with evidence as it is shown for choosing what its columns are. */
export type EvidenceLook = {
  readonly name: string;
  readonly tool: EvidenceTool;
  readonly headers: readonly string[];
  /** Of each column the first text in it. */
  readonly samples: readonly string[];
  readonly rows: number;
  readonly guess: EvidenceMapping;
};

/** A trial run in numbers, and the first that there is to say of rows. */
export type EvidenceTrial = {
  readonly rows: number;
  readonly drafts: number;
  readonly issues: { readonly wrong: number; readonly other: number };
  readonly shown: readonly EvidenceIssue[];
};

/** The part of the desk where lists of addresses are read, off the thread that draws. */
export type MailingDesk = {
  readonly openAudience: (
    files: readonly File[],
    progress?: (done: number, of: number) => void,
  ) => Promise<AudienceRead<OpenedAudience>>;
  readonly members: (from: number, most: number) => Promise<readonly ListMember[]>;
  readonly audienceIssues: (from: number, most: number) => Promise<readonly AudienceIssue[]>;
  /** Makes drafts of it; gives how many there are. */
  readonly evidenceOfTool: (wanted: ToolEvidence) => Promise<number>;
  readonly openEvidence: (file: File) => Promise<Read<EvidenceLook>>;
  /** Nothing is written by it; what it makes are the drafts. */
  readonly tryEvidence: (choice: EvidenceChoice, today: string) => Promise<EvidenceTrial>;
  readonly drafts: (from: number, most: number) => Promise<readonly EvidenceDraft[]>;
};
