import { z } from 'zod';
import { fromUtf8, utf8 } from '@/vault/bytes';
import { seal, unseal } from '@/vault/seal';
import type { RegisterDb, StoredConnection } from '../db';
import { FIRM } from '../ids';
import type { Vault } from '../openVault';
import { id } from '../schema/fields';

/** Tools whose lists are read with the user's own key. */
export const remoteTools = ['mailchimp', 'webinargeek'] as const;
export type RemoteTool = (typeof remoteTools)[number];

const at = z.number().int().min(0);

/** One list of a tool. Times are milliseconds since 1970, UTC; `position`: as the tool's client keeps it. */
const listSchema = z.object({
  id: z.string(),
  webId: z.string().nullable(),
  name: z.string(),
  /** How many the tool said there are. */
  members: z.number().int().min(0),
  /** The last reading that was finished: parts 0 to `parts`; null: none yet, or it went with an erasure. */
  done: z
    .object({
      reading: id,
      parts: z.number().int().min(0),
      /** When the newest of it was read, and when everything was. */
      readAt: at,
      wholeAt: at,
      /** When the tool began to answer, by its own clock: what changed since is asked next. */
      began: at,
      /** How many there were to read, at the least. */
      expected: z.number().int().min(0),
    })
    .nullable(),
  /** One that is on its way; it may stand on the parts of the one before. */
  underWay: z
    .object({
      reading: id,
      parts: z.number().int().min(0),
      whole: z.boolean(),
      position: z.unknown(),
    })
    .nullable(),
  /** Why the last attempt ended; gone when one goes well. */
  problem: z.object({ type: z.string(), at }).nullable(),
});
export type ConnectedList = z.output<typeof listSchema>;

const connectionSchema = z.object({
  tool: z.enum(remoteTools),
  key: z.string(),
  since: at,
  lists: z.array(listSchema),
});
export type Connection = z.output<typeof connectionSchema>;

const about = (tool: RemoteTool) => `connection ${tool}`;

async function firmKey(vault: Vault) {
  const key = await vault.keyOf(FIRM);
  if (!key) throw new Error('a keyring without the firm');
  return key;
}

export async function sealConnection(vault: Vault, connection: Connection): Promise<StoredConnection> {
  const plain = utf8(JSON.stringify(connection));
  const sealed = await seal(await firmKey(vault), plain, about(connection.tool));
  return { tool: connection.tool, sealed };
}

/** Null: not connected, or by another register's key. */
export async function connectionOf(
  db: RegisterDb,
  vault: Vault,
  tool: RemoteTool,
): Promise<Connection | null> {
  const stored = await db.connections.get(tool);
  const plain = stored && (await unseal(await firmKey(vault), stored.sealed, about(tool)));
  if (!plain) return null;
  const parsed = connectionSchema.safeParse(JSON.parse(fromUtf8(plain)));
  return parsed.success ? parsed.data : null;
}
