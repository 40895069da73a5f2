import type { RowState } from './rows';

/** How far ahead "due soon" and "this week" look, in days; today is the first of them. */
export const SOON = 30;
export const WEEK = 7;

/** A term ends for both; only what has no legal minimum is announced before it does. */
export const ending: readonly RowState[] = ['running', 'kept'];
