import type { RemoteProblem } from './problem';

const HOUR_MS = 3_600_000;
/** Not quite a day, so that it does not move on a little every day. */
const DAY_MS = 20 * HOUR_MS;
const WEEK_MS = 7 * 24 * HOUR_MS;

export type Read = {
  /** Milliseconds since 1970; null: never yet. */
  readonly readAt: number | null;
  readonly wholeAt: number | null;
  readonly isUnderWay: boolean;
  readonly problem: { readonly type: string; readonly at: number } | null;
};

const forTheUser: readonly string[] = [
  'WrongKey',
  'NotAllowed',
  'Gone',
  'NoKey',
  'Cancelled',
  'Unexpected',
] satisfies readonly RemoteProblem['type'][];

/** Who was deleted for good shows in no list of changes, so now and then everything is read. */
export const wholeIsDue = (wholeAt: number | null, now: number): boolean =>
  wholeAt === null || now - wholeAt >= WEEK_MS;

/**
 * When a list is read again by itself; null: not before the user asks. A list that was never read waits for the user; one
 * that was broken off goes on at once; what only the user can mend waits for that.
 */
export function nextReading({ readAt, isUnderWay, problem }: Read): number | null {
  if (problem && forTheUser.includes(problem.type)) return null;
  if (problem) return problem.at + HOUR_MS;
  if (isUnderWay) return 0;
  return readAt === null ? null : readAt + DAY_MS;
}
