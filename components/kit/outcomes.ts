import type { Outcome } from '@/storage/schema/document';

/** What can become of a file that had to go; the last one is no disposal. The usual one stands first. */
export type Ending = Outcome | 'unreachable';

const order: Record<Ending, number> = { destroyed: 1, 'handed-over': 2, 'already-gone': 3, unreachable: 4 };
export const endings: readonly Ending[] = Object.keys(order).filter((name): name is Ending => name in order);
