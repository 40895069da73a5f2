import type { RemoteProblem } from '@/remote/problem';
import type { CommandError } from '@/storage/commands/commands';
import type { ShownConnection, ShownList } from '@/storage/connections/shown';
import type { Result } from '@/storage/result';
import type { Watch } from '@/storage/services/services';

/** Tools whose lists are read with the user's own key. */
export const remoteTools = ['mailchimp', 'webinargeek'] as const;
export type RemoteTool = (typeof remoteTools)[number];

/** `NoAccess`: the browser lets us reach that host no more. */
export type ConnectProblem = RemoteProblem | CommandError | { readonly type: 'NoAccess' };

export type { ShownConnection as Connection, ShownList as ConnectedList };

type Answer<T> = Promise<Result<T, ConnectProblem>>;

/** Tools with a key, as the entrypoint works them. A key goes in once, and is never given out again. */
export type ConnectHost = {
  /** From a click only: the browser asks for the one host that this key is good for. `NoKey`: by its form it is none. */
  readonly connect: (tool: RemoteTool, key: string) => Answer<ShownConnection>;
  readonly all: () => Answer<readonly ShownConnection[]>;
  /** Looks whether there are other lists by now. */
  readonly findLists: (tool: RemoteTool) => Answer<ShownConnection>;
  /** Reads a list, or finishes a reading. `whole`: everything, also where what changed would be enough. */
  readonly read: (tool: RemoteTool, list: string, whole: boolean, watch: Partial<Watch>) => Answer<ShownList>;
  /** A part of what was read. Null: it went with an erasure, and is to be read again. */
  readonly part: (tool: RemoteTool, list: string, part: number) => Answer<readonly unknown[] | null>;
  readonly disconnect: (tool: RemoteTool) => Answer<null>;
};
