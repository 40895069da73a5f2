import type { RemoteTool } from './connection';

/** What a surface sees of a list; times are milliseconds since 1970. WebinarGeek's registrations are one without a name. */
export type ShownList = {
  readonly id: string;
  readonly webId: string | null;
  readonly name: string;
  /** How many the tool says there are. */
  readonly members: number;
  readonly readAt: number | null;
  /** Of the last reading: in how many parts it is kept, and how many addresses it has at the least. */
  readonly parts: number;
  readonly expected: number;
  /** A reading was broken off, and goes on where it was. */
  readonly isUnderWay: boolean;
  /** The type of what went wrong the last time. */
  readonly problem: string | null;
};

/** A connected tool. Its key is not in it: that never leaves the engine again. */
export type ShownConnection = {
  readonly tool: RemoteTool;
  /** The one host that is asked. */
  readonly host: string;
  readonly since: number;
  readonly lists: readonly ShownList[];
};
