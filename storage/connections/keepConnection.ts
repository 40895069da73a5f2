import type { RegisterDb } from '../db';
import type { Inside } from '../engine/register';
import {
  type ConnectedList,
  type Connection,
  connectionOf,
  type RemoteTool,
  sealConnection,
} from './connection';

export type ListFound = Pick<ConnectedList, 'id' | 'webId' | 'name' | 'members'>;

/** Puts a key and the lists of its account down; what was read of a list that is still there stays. */
export async function keepConnection(
  { db, vault, clock }: Inside,
  tool: RemoteTool,
  key: string,
  found: readonly ListFound[],
): Promise<Connection> {
  const before = await connectionOf(db, vault, tool);
  const known = new Map((before?.lists ?? []).map((list) => [list.id, list]));
  const lists = found.map((list): ConnectedList => {
    const { done = null, underWay = null } = known.get(list.id) ?? {};
    return { ...list, done, underWay, problem: null };
  });
  const since = before?.since ?? clock().getTime();
  const connection: Connection = { tool, key, since, lists };
  const stored = await sealConnection(vault, connection);
  await db.transaction('rw', db.connections, db.readings, async () => {
    await db.connections.put(stored);
    if (before) await sweep(db, before, connection);
  });
  return connection;
}

/** The key and everything that was read with it goes. */
export async function forgetConnection({ db, vault }: Inside, tool: RemoteTool): Promise<void> {
  const known = await connectionOf(db, vault, tool);
  await db.transaction('rw', db.connections, db.readings, async () => {
    await db.connections.delete(tool);
    if (known) await sweep(db, known, null);
  });
}

/** Takes away the parts of readings that are no more; they are called by random ids that nothing else has. */
export async function sweep(db: RegisterDb, before: Connection, now: Connection | null): Promise<void> {
  const kept = now ? readingsOf(now) : new Set();
  for (const reading of readingsOf(before))
    if (!kept.has(reading))
      await db.readings
        .where('[reading+part]')
        .between([reading, 0], [reading, Number.POSITIVE_INFINITY])
        .delete();
}

const readingsOf = ({ lists }: Connection): ReadonlySet<string> =>
  new Set(lists.flatMap(({ done, underWay }) => [done, underWay].flatMap((one) => one?.reading ?? [])));
