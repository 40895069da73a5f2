import { GRACE_DAYS } from '@/policy/retention';
import type { RowState } from './rows';

/** How far ahead to look among rows of a state: what has a legal minimum is announced no sooner than it may go. */
export const ahead = (state: RowState, days: number): number =>
  state === 'kept' ? Math.min(days, GRACE_DAYS) : days;

/** A term ends for both. */
export const ending: readonly RowState[] = ['running', 'kept'];
