/**
 * `wrong`: the row can't be taken in as it stands. `left-out`: nothing to mend, it is there already. `note`: taken in,
 * and worth a look.
 */
export type IssueLevel = 'wrong' | 'left-out' | 'note';

/** Everything that the trial run may say of a row, worst first. */
export const issueLevels = {
  'name-missing': 'wrong',
  'no-client': 'wrong',
  'unknown-client': 'wrong',
  'two-of-name': 'wrong',
  'bad-day': 'wrong',
  'ambiguous-day': 'wrong',
  'future-day': 'wrong',
  'end-before-start': 'wrong',
  'other-dates': 'wrong',
  'bad-email': 'wrong',
  'bad-phone': 'wrong',
  'bad-iban': 'wrong',
  'unknown-class': 'wrong',
  'class-missing': 'wrong',
  'unknown-type': 'wrong',
  'unknown-place': 'wrong',
  'bad-yes-no': 'wrong',
  'bad-address': 'wrong',
  'too-long': 'wrong',
  'too-many-cells': 'wrong',
  'duplicate-row': 'left-out',
  'already-there': 'left-out',
  'gone-already': 'left-out',
  'looks-like': 'note',
  differs: 'note',
  kept: 'note',
  'own-engagement': 'note',
  'read-as': 'note',
} as const satisfies Record<string, IssueLevel>;

export type IssueType = keyof typeof issueLevels;

export type Issue = {
  readonly row: number;
  /** What the column is called; '' when it is about the row as a whole. */
  readonly column: string;
  readonly type: IssueType;
  /** What stands in the cell, cut short. */
  readonly value: string;
  /** What it is compared with: another row's number, a name, a day as it was read. */
  readonly other: string;
};

const SHOWN = 80;

export function issue(
  row: number,
  column: string,
  type: IssueType,
  value = '',
  other: string | number = '',
): Issue {
  const short = value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return { row, column, type, value: short, other: String(other) };
}

export const isWrong = ({ type }: Pick<Issue, 'type'>): boolean => issueLevels[type] === 'wrong';
