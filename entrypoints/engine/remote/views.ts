import { nextReading } from '@/remote/due';
import type { ConnectedList, Connection } from '@/storage/connections/connection';
import type { ShownConnection, ShownList } from '@/storage/connections/shown';

export const viewOf = ({ id, webId, name, members, done, underWay, problem }: ConnectedList): ShownList => ({
  id,
  webId,
  name,
  members,
  readAt: done?.readAt ?? null,
  parts: done?.parts ?? 0,
  expected: done?.expected ?? 0,
  isUnderWay: underWay !== null,
  problem: problem?.type ?? null,
});

export const connectionView = ({ tool, since, lists }: Connection, host: string): ShownConnection => ({
  tool,
  host,
  since,
  lists: lists.map(viewOf),
});

export const nextReadingOf = ({ done, underWay, problem }: ConnectedList): number | null =>
  nextReading({
    readAt: done?.readAt ?? null,
    wholeAt: done?.wholeAt ?? null,
    isUnderWay: underWay !== null,
    problem,
  });
