import type { z } from 'zod';
import type { Result } from '@/storage/result';
import type { Get, ToolRequest } from './get';
import { passes, problemOf, type RemoteProblem } from './problem';

export type Remote<T> = Promise<Result<T, RemoteProblem>>;

/** How the network and the clock are reached. `pause` resolves at once when the signal says stop. */
export type Line = {
  readonly get: Get;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** How long it waits before each further attempt, where somebody looks on; else `WAITS`. */
  readonly waits?: readonly number[];
};

/** Waits before it asks once more, in milliseconds. MailChimp gives no Retry-After. */
export const WAITS: readonly number[] = [1_000, 2_000, 4_000, 8_000, 16_000];

/** `at`: see `Answer`. */
export type Asked<T> = { readonly value: T; readonly at: number | null };

/** Asks until there is an answer, a little later each time, as long as what is wrong may pass. */
export async function ask<S extends z.ZodType>(
  { get, pause, signal, waits = WAITS }: Line,
  request: Omit<ToolRequest, 'signal'>,
  schema: S,
): Remote<Asked<z.output<S>>> {
  for (let attempt = 0; ; attempt++) {
    if (signal.aborted) return { ok: false, error: { type: 'Cancelled' } };
    const answer = await get({ ...request, signal });
    const problem = problemOf(answer);
    if (answer && !problem) return read(answer.text, answer.at, schema);
    const wait = waits[attempt];
    if (problem && (!passes(problem) || wait === undefined))
      return { ok: false, error: signal.aborted ? { type: 'Cancelled' } : problem };
    await pause(wait ?? 0, signal);
  }
}

function read<S extends z.ZodType>(
  text: string,
  at: number | null,
  schema: S,
): Result<Asked<z.output<S>>, RemoteProblem> {
  const parsed = schema.safeParse(jsonIn(text));
  return parsed.success
    ? { ok: true, value: { value: parsed.data, at } }
    : { ok: false, error: { type: 'Unexpected' } };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
