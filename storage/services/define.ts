import type { z } from 'zod';
import type { CommandError } from '../commands/commands';
import { invalidInput } from '../commands/define';
import type { Inside, Outside } from '../engine/register';
import type { Result } from '../result';
import type { ServiceName, ServiceOutput, Watch } from './services';

export { Stopped, stopIfAsked } from '../engine/stopped';

/** `id` is the same when a caller that got no answer asks again. */
export type Asked = Watch & { readonly id: string };

type Outcome<N extends ServiceName> = Promise<Result<ServiceOutput<N>, CommandError>>;
export type Service<N extends ServiceName> = {
  readonly run: (inside: Inside, input: unknown, asked: Asked) => Outcome<N>;
};
/** One that needs no key: it answers while the register is locked as well. */
export type Keyless<N extends ServiceName> = {
  readonly run: (outside: Outside, input: unknown, asked: Asked) => Outcome<N>;
};

/** A service: its input as zod checks it, and what it does with the register while no command runs. */
export function defineService<N extends ServiceName, S extends z.ZodType>(
  schema: S,
  run: (inside: Inside, input: z.output<S>, asked: Asked) => Outcome<N>,
): Service<N> {
  return { run: checked(schema, run) };
}

export function defineKeyless<N extends ServiceName, S extends z.ZodType>(
  schema: S,
  run: (outside: Outside, input: z.output<S>, asked: Asked) => Outcome<N>,
): Keyless<N> {
  return { run: checked(schema, run) };
}

function checked<N extends ServiceName, S extends z.ZodType, Given>(
  schema: S,
  run: (given: Given, input: z.output<S>, asked: Asked) => Outcome<N>,
) {
  return async (given: Given, input: unknown, asked: Asked): Outcome<N> => {
    const parsed = schema.safeParse(input);
    return parsed.success ? run(given, parsed.data, asked) : invalidInput(parsed.error);
  };
}
