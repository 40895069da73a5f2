export type Mutant = {
  readonly name: string;
  readonly edits: readonly (readonly [file: string, from: string, to: string])[];
};
export const mutants: readonly Mutant[];
