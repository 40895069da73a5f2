import type { Measured } from './measured';

export type Goal = {
  /** Its number in the list of goals. */
  readonly id: string;
  readonly what: string;
  readonly limit: number;
  /** False: shown, and no reason to fail. */
  readonly gates: boolean;
  /** Null: not measured at this size, or not so often. */
  readonly of: (measured: Measured, round: number) => number | null;
};

export type Judged = Omit<Goal, 'of'> & { readonly values: readonly number[]; readonly met: boolean };

/** Met: in two of three rounds at least. What was not measured is left out. */
export function verdicts(goals: readonly Goal[], measured: Measured, rounds: number): Judged[] {
  return goals.flatMap(({ of, ...goal }): Judged[] => {
    const all = Array.from({ length: rounds }, (_, round) => of(measured, round));
    const values = all.filter((value) => value !== null);
    return values.length === 0 ? [] : [judge(goal, values)];
  });
}

export function judge(goal: Omit<Goal, 'of'>, values: readonly number[]): Judged {
  const fits = (value: number) => value <= goal.limit;
  return { ...goal, values, met: values.filter(fits).length * 3 >= values.length * 2 };
}

export const missedGates = (judged: readonly Judged[]): string[] =>
  judged.filter(({ met, gates }) => gates && !met).map(({ id, what }) => `${id}: ${what}`);
