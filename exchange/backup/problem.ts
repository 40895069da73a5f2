/** Why a file is not taken for a backup, or can't be read as one. Each has its sentence; nothing is changed by any. */
export type BackupProblem =
  | 'not-a-backup'
  /** Made by a newer version than this one. */
  | 'newer-version'
  /** The end is missing: a download or a copy that was cut short. */
  | 'truncated'
  | 'damaged'
  | 'wrong-secret';

/** Thrown while a file is being read, and told to the user as a value by whoever reads it. */
export class BackupRefused extends Error {
  readonly problem: BackupProblem;
  constructor(problem: BackupProblem) {
    super(`the backup was refused: ${problem}`);
    this.problem = problem;
  }
}
