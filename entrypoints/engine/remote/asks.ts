import { z } from 'zod';
import type { RemoteProblem } from '@/remote/problem';
import type { CommandError } from '@/storage/commands/commands';
import { remoteTools } from '@/storage/connections/connection';
import type { ShownConnection, ShownList } from '@/storage/connections/shown';
import type { Result } from '@/storage/result';

const tool = z.enum(remoteTools);
const list = z.string().max(100);

/** What the engine checks of each before it does anything. */
export const askSchema = z.discriminatedUnion('name', [
  z.strictObject({ name: z.literal('connect'), tool, key: z.string().max(1_000) }),
  z.strictObject({ name: z.literal('connections') }),
  z.strictObject({ name: z.literal('findLists'), tool }),
  z.strictObject({ name: z.literal('read'), tool, list, whole: z.boolean() }),
  z.strictObject({ name: z.literal('readDue') }),
  z.strictObject({ name: z.literal('part'), tool, list, part: z.number().int().min(0) }),
  z.strictObject({ name: z.literal('disconnect'), tool }),
]);
export type RemoteAsk = z.output<typeof askSchema>;
export type RemoteName = RemoteAsk['name'];
export type RemoteInput<N extends RemoteName> = Omit<Extract<RemoteAsk, { name: N }>, 'name'>;

export type RemoteOutputs = {
  /** The key was tried before it was kept. */
  connect: ShownConnection;
  connections: readonly ShownConnection[];
  findLists: ShownConnection;
  /** A whole reading, or only what changed where that is enough. */
  read: ShownList;
  /** Everything whose time has come. `nextAt`: when to ask again; null: nothing is read by itself. */
  readDue: { readonly nextAt: number | null };
  /** A part of what was read: members of a list, or drafts of evidence. Null: it went with an erasure; read again. */
  part: readonly unknown[] | null;
  disconnect: null;
};

export type RemoteFailure = RemoteProblem | CommandError;
export type RemoteReply<N extends RemoteName> = Result<RemoteOutputs[N], RemoteFailure>;
