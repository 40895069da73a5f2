/** Why files are refused as a whole. `file`: its name as the user knows it; `most`: the limit, in MB, rows or columns. */
export type AudienceProblem =
  | { readonly type: 'TooBig'; readonly file: string; readonly most: number }
  | { readonly type: 'TooBigUnpacked'; readonly file: string; readonly most: number }
  | { readonly type: 'TooManyRows'; readonly file: string; readonly most: number }
  | { readonly type: 'TooManyColumns'; readonly file: string; readonly most: number }
  | { readonly type: 'TooManyFiles'; readonly most: number }
  | { readonly type: 'Damaged'; readonly file: string }
  | { readonly type: 'Locked'; readonly file: string }
  | { readonly type: 'Empty'; readonly file: string }
  /** It is no export of MailChimp, or what it is made of was taken out. */
  | { readonly type: 'NoExport'; readonly file: string }
  | { readonly type: 'NoEmail'; readonly file: string }
  /** Neither its name nor its columns say whether these people are subscribed. */
  | { readonly type: 'UnknownStatus'; readonly file: string }
  /** Two files of one kind: of two lists, or of one list twice. */
  | { readonly type: 'TwoLists'; readonly file: string; readonly other: string };

export type AudienceRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AudienceProblem };

export const refuse = (error: AudienceProblem): AudienceRead<never> => ({ ok: false, error });

/** Stops the reading from within; caught where it began. */
export class Refused extends Error {
  readonly problem: AudienceProblem;
  constructor(problem: AudienceProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

const MB = 1_000_000;

/** A list of 50,000 with all its columns is some 20 MB, and a tenth of that in a zip. */
export const audienceLimits = {
  bytes: 100 * MB,
  unpackedBytes: 400 * MB,
  rows: 500_000,
  columns: 400,
  files: 20,
} as const;

export const inMB = (bytes: number): number => bytes / MB;

/**
 * `wrong`: nobody knows what the row says · `left-out`: nothing to mend · `note`: read, and worth a look.
 */
export const audienceIssueLevels = {
  unreadable: 'wrong',
  'bad-email': 'wrong',
  'no-email': 'left-out',
  twice: 'left-out',
  mended: 'note',
  'bad-day': 'note',
} as const;
export type AudienceIssueType = keyof typeof audienceIssueLevels;

/** What there is to say of one row of one file. */
export type AudienceIssue = {
  readonly file: string;
  readonly row: number;
  /** What the column is called; '' when it is about the row as a whole. */
  readonly column: string;
  readonly type: AudienceIssueType;
  /** What stands in the cell, cut short. */
  readonly value: string;
};
