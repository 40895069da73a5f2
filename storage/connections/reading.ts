import { randomId } from '@/vault/bytes';
import type { Inside } from '../engine/register';
import {
  type ConnectedList,
  type Connection,
  connectionOf,
  type RemoteTool,
  sealConnection,
} from './connection';
import { sweep } from './keepConnection';
import { areThere, partOf, sealPart } from './parts';

type UnderWay = NonNullable<ConnectedList['underWay']>;
type Done = NonNullable<ConnectedList['done']>;

const listOf = (connection: Connection | null, list: string): ConnectedList | null =>
  connection?.lists.find(({ id }) => id === list) ?? null;

async function change(
  { db, vault }: Inside,
  before: Connection,
  list: ConnectedList,
): Promise<{ readonly now: Connection; readonly put: () => Promise<void> }> {
  const now = { ...before, lists: before.lists.map((one) => (one.id === list.id ? list : one)) };
  const stored = await sealConnection(vault, now);
  return {
    now,
    put: async () => {
      await db.connections.put(stored);
      await sweep(db, before, now);
    },
  };
}

/** What a reading is to be, seen what there is of the list: the client's own position, and from which reading it goes on. */
export type Plan = (done: Done | null) => { readonly whole: boolean; readonly position: unknown };

export type Begun = { readonly key: string; readonly list: ConnectedList; readonly underWay: UnderWay };

/**
 * Where a reading of this list goes on: where the last one was broken off, as long as all of its parts are there, else
 * where `plan` says. Null: the tool or the list is not connected any more.
 */
export async function beginReading(
  inside: Inside,
  tool: RemoteTool,
  id: string,
  plan: Plan,
): Promise<Begun | null> {
  const { db, vault } = inside;
  const connection = await connectionOf(db, vault, tool);
  const list = listOf(connection, id);
  if (!connection || !list) return null;
  const { underWay: standing } = list;
  if (standing && (await areThere(db, standing.reading, standing.parts)))
    return { key: connection.key, list, underWay: standing };
  const done = list.done && (await areThere(db, list.done.reading, list.done.parts)) ? list.done : null;
  const { whole, position } = plan(done);
  const goesOn = !whole && done ? done : null;
  const underWay: UnderWay = {
    reading: goesOn?.reading ?? randomId(),
    parts: goesOn?.parts ?? 0,
    whole: !goesOn,
    position,
  };
  const next = { ...list, done, underWay, problem: null };
  const { put } = await change(inside, connection, next);
  await db.transaction('rw', db.connections, db.readings, put);
  return { key: connection.key, list: next, underWay };
}

/** What was read in one step. `finished`: that was all; how the whole is to be known. */
export type ReadStep = {
  readonly content: readonly unknown[];
  readonly position: unknown;
  readonly finished: Pick<Done, 'began' | 'expected'> | null;
};

/**
 * Puts down a step and where the reading goes on, in one transaction: a kill leaves both or neither. Null: meanwhile it
 * was disconnected, or an erasure took away what was read; then nothing is written.
 */
export async function keepStep(
  inside: Inside,
  tool: RemoteTool,
  id: string,
  from: UnderWay,
  { content, position, finished }: ReadStep,
): Promise<ConnectedList | null> {
  const { db, vault, master, clock } = inside;
  const connection = await connectionOf(db, vault, tool);
  const list = listOf(connection, id);
  const standing = list?.underWay;
  if (!connection || !list || standing?.reading !== from.reading || standing.parts !== from.parts)
    return null;
  if (!(await areThere(db, from.reading, from.parts))) return null;
  const some = content.length > 0;
  const parts = from.parts + (some ? 1 : 0);
  const now = clock().getTime();
  const next: ConnectedList = finished
    ? {
        ...list,
        underWay: null,
        problem: null,
        done: {
          reading: from.reading,
          parts,
          readAt: now,
          wholeAt: from.whole ? now : (list.done?.wholeAt ?? now),
          began: finished.began,
          expected: from.whole ? finished.expected : (list.done?.expected ?? 0),
        },
      }
    : { ...list, underWay: { ...from, parts, position } };
  const { put } = await change(inside, connection, next);
  const part = some ? await sealPart(master, from.reading, from.parts, content) : null;
  await db.transaction('rw', db.connections, db.readings, async () => {
    if (part) await db.readings.put(part);
    await put();
  });
  return next;
}

/** Why it ended. What was read stays, and the next attempt goes on there. */
export async function keepProblem(inside: Inside, tool: RemoteTool, id: string, type: string): Promise<void> {
  const { db, vault, clock } = inside;
  const connection = await connectionOf(db, vault, tool);
  const list = listOf(connection, id);
  if (!connection || !list) return;
  const { put } = await change(inside, connection, { ...list, problem: { type, at: clock().getTime() } });
  await db.transaction('rw', db.connections, db.readings, put);
}

/** One part of the last reading that was finished. Null: there is none such, or an erasure took it along. */
export async function readPart(
  { db, vault, master }: Inside,
  tool: RemoteTool,
  id: string,
  part: number,
): Promise<readonly unknown[] | null> {
  const done = listOf(await connectionOf(db, vault, tool), id)?.done;
  if (!done || part >= done.parts) return null;
  const content = await partOf(db, master, done.reading, part);
  return Array.isArray(content) ? content : null;
}
