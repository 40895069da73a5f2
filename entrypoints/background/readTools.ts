import { askRemote } from '../wiring/callEngine';
import { readAgainAt, setReadAgain } from '../wiring/readAgain';

/** Nothing is connected: looked at again then, should the browser have missed that something was. */
const DAY_MS = 86_400_000;

/**
 * Lists whose time has come are read, and readings that were broken off are finished. The engine does it and goes on when
 * the worker is ended meanwhile; then it is asked once more, and finds what is done by then.
 */
export async function readTools(now = Date.now()): Promise<void> {
  const at = await readAgainAt();
  if (at !== null && at > now) return;
  const read = await askRemote('readDue', {});
  if (read.ok) return setReadAgain(read.value.nextAt ?? now + DAY_MS);
  // Locked, or closed in the middle: it waits for the next look.
  if (read.error.type !== 'Locked' && read.error.type !== 'Cancelled') throw new Error(read.error.type);
}
