import type { z } from 'zod';
import type { Session } from '../engine/session';
import type { WorkspaceChange } from '../engine/workspaceDoc';
import type { Move } from '../journal';
import { err, ok, type Result } from '../result';
import type { CommandError, CommandName, Output } from './commands';

/** What a command leaves behind. `subject` is what the list of recent changes shows; it is sealed with the dossier. */
export type Carried<T> = {
  readonly output: T;
  readonly subject: string;
  readonly undoable: boolean;
  readonly workspace?: readonly WorkspaceChange[];
  /** The way back of a move to another client. */
  readonly move?: Move;
};

export type Outcome<N extends CommandName> = Promise<Result<Carried<Output<N>>, CommandError>>;

/** A command: its input as zod checks it, and what it does to the documents of its session. */
export type Definition<N extends CommandName> = {
  readonly run: (session: Session, input: unknown) => Outcome<N>;
};

export function define<N extends CommandName, S extends z.ZodType>(
  schema: S,
  run: (session: Session, input: z.output<S>) => Outcome<N>,
): Definition<N> {
  return {
    run: async (session, input) => {
      const parsed = schema.safeParse(input);
      return parsed.success ? run(session, parsed.data) : invalidInput(parsed.error);
    },
  };
}

/** What zod found, as paths and problems that are safe to show. */
export function invalidInput({ issues }: z.ZodError): Result<never, CommandError> {
  const fields = issues.map(({ path, message, code }) => ({
    field: path.join('.'),
    problem: problems.has(message) ? message : code,
  }));
  return err({ type: 'InvalidInput', fields });
}

/** The problems that have a sentence of their own; anything else is named by zod's code. */
const problems: ReadonlySet<string> = new Set([
  'required',
  'too-long',
  'too-short',
  'not-plain',
  'not-a-day',
  'not-an-email',
  'not-a-phone',
  'not-an-iban',
  'not-https',
  'not-months',
  'not-an-id',
  'not-a-key',
  'not-a-host',
  'not-a-css-path',
  'unknown-class',
  'too-weak',
  'not-words',
  'not-a-number',
  'too-small',
  'too-large',
  'below-law',
  'one-kind',
  'no-ground',
]);

export const carried = <T>(output: T, subject: string, undoable = true) => ok({ output, subject, undoable });
