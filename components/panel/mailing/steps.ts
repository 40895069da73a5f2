import type { OpenedAudience } from '@/exchange/mailing/desk';
import type { AudienceIssue, AudienceProblem } from '@/exchange/mailing/problems';
import type { Channel } from '@/policy/mailing/channels';
import type { ConnectedProblem } from './connect/openConnected';

/** Which list it is, by the tool itself; a file tells none of it. */
export type KnownList = { readonly id: string; readonly webId: string | null; readonly name: string };

export type Opened = OpenedAudience & {
  readonly shownIssues: readonly AudienceIssue[];
  readonly list: KnownList | null;
};

/** What is done with a list that was read. */
export type Plan = {
  /** Null: a list that is new here. */
  readonly audience: string | null;
  readonly name: string;
  readonly channels: readonly Channel[];
  readonly left: boolean;
  readonly signedUp: boolean;
};

export type Work = 'reading' | 'taking' | 'opening' | 'comparing';

/** A list is chosen, looked at, and compared. */
export type Step =
  | {
      readonly at: 'rest';
      readonly problem: AudienceProblem | 'failed' | null;
      readonly ofTool: ConnectedProblem | null;
    }
  | { readonly at: 'work'; readonly what: Work; readonly done: number; readonly of: number }
  | { readonly at: 'check'; readonly opened: Opened };
