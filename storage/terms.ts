import type { RowState } from './rows';

/** A term ends for both; only what has no legal minimum is announced before it does. */
export const ending: readonly RowState[] = ['running', 'kept'];
