import { wholeIsDue } from '@/remote/due';
import type { CommandError } from '@/storage/commands/commands';
import { connectionOf, type RemoteTool } from '@/storage/connections/connection';
import { beginReading, keepProblem, keepStep, type Plan } from '@/storage/connections/reading';
import type { ShownList } from '@/storage/connections/shown';
import type { Inside } from '@/storage/engine/register';
import { err, ok, type Result } from '@/storage/result';
import type { Watch } from '@/storage/services/services';
import type { RemoteFailure } from './asks';
import type { ToolClient } from './tools';
import { viewOf } from './views';

/** A turn with the register, between two commands; the network is never waited for in one. */
export type Enter = <T>(work: (inside: Inside) => Promise<T>) => Promise<Result<T, CommandError>>;

export type Reading = {
  readonly tool: RemoteTool;
  readonly list: string;
  readonly whole: boolean;
  readonly watch: Watch;
  readonly enter: Enter;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly clientWith: (key: string) => ToolClient | null;
};

type Outcome = Promise<Result<ShownList, RemoteFailure>>;

/**
 * Reads one list to its end. What each step brought is kept with where it goes on, so that whatever ends this (a kill, the
 * lock, a browser that quits, a tool that has enough of it) leaves a reading that the next call finishes.
 */
export async function readList(reading: Reading): Outcome {
  const { tool, list, enter } = reading;
  const read = await steps(reading);
  if (read.ok || read.error.type === 'Locked') return read;
  const { type } = read.error;
  const kept = await enter((inside) => keepProblem(inside, tool, list, type));
  return kept.ok ? read : kept;
}

/** Everything when that is asked, or due, or all that the tool can; else what changed since the last time. */
const planFor =
  (client: ToolClient, whole: boolean, now: number): Plan =>
  (done) => {
    const changes = done && !whole && !wholeIsDue(done.wholeAt, now) ? client.changesSince(done.began) : null;
    return changes === null
      ? { whole: true, position: client.everything }
      : { whole: false, position: changes };
  };

async function steps({ tool, list, whole, watch, enter, now, clientWith }: Reading): Outcome {
  const begun = await enter(async (inside) => {
    const connection = await connectionOf(inside.db, inside.vault, tool);
    const client = connection && clientWith(connection.key);
    const plan = client && planFor(client, whole, now());
    return plan && { client, begun: await beginReading(inside, tool, list, plan) };
  });
  if (!begun.ok) return begun;
  if (!begun.value?.begun) return err({ type: 'Gone' });
  const { client } = begun.value;
  const expected = begun.value.begun.list.members;
  let at = begun.value.begun.underWay;
  for (;;) {
    if (watch.signal.aborted) return err({ type: 'Cancelled' });
    const made = await client.step(list, at.position, now());
    if (!made.ok) return made;
    const kept = await enter((inside) => keepStep(inside, tool, list, at, made.value));
    if (!kept.ok) return kept;
    if (!kept.value) return err({ type: 'Cancelled' });
    if (!kept.value.underWay) return ok(viewOf(kept.value));
    at = kept.value.underWay;
    const { read, of } = made.value;
    watch.progress(read, Math.max(of || expected, read));
  }
}
