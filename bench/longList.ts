import { addGoals, addTable } from './report';
import { judge } from './verdicts';

/** Milliseconds; `blocked`: the longest task of the panel, 0 when none was over 50. */
type LongList = {
  readonly rows: number;
  readonly trial: number;
  readonly imports: number;
  readonly checked: number;
  readonly blocked: number;
};

/** What a list as long as a firm's whole history took, from file to register. Shown: the goal of a task gates nothing. */
export function addLongList({ rows, trial, imports, checked, blocked }: LongList): void {
  const judged = judge({ id: 'import', what: 'longest task of the panel, ms', limit: 50, gates: false }, [
    blocked,
  ]);
  addTable(
    `A list of ${rows.toLocaleString('en')} rows, from file to register`,
    ['trial run, ms', 'imported, ms', 'rows and counters checked, ms'],
    [[trial, imports, checked].map((ms) => ms.toFixed(0))],
  );
  addGoals('The panel meanwhile', [judged]);
}
