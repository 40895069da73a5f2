import type { BatchItem } from '@/storage/commands/commands';

/** Many commands that were asked as one step, until the answer is there. Asked again under its id it is not done twice. */
export type PendingBatch = { readonly command: string; readonly items: readonly BatchItem[] };

/** What a step is about, as the user counts it. */
export const whatOf = (items: readonly BatchItem[]): 'documents' | 'clients' =>
  items.every(({ name }) => name === 'placeHold') ? 'clients' : 'documents';

/** Where a step that is on its way is kept while a surface may close: in memory only. */
export type Batches = {
  readonly load: () => Promise<readonly PendingBatch[]>;
  readonly save: (batch: PendingBatch) => Promise<void>;
  readonly drop: (command: string) => Promise<void>;
  /** One surface at a time is at a step; another one that wants to finish it waits until that one is done, or gone. */
  readonly hold: <T>(command: string, work: () => Promise<T>) => Promise<T>;
};

/** More than this is not one step: it would be too much to look over, and too much for one transaction. */
export const MOST_AT_ONCE = 5_000;
