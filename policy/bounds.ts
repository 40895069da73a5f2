import { type RetentionClass, retention } from './retention';

/** The longest term there is a use for, in months: twenty years. */
export const MOST_MONTHS = 240;
/** Nothing is announced longer ahead than this, in days. */
export const MOST_DAYS = 365;

/** The shortest term that the law allows, in months: a tax record stays seven years (AWR art. 52). */
export const leastMonths = (name: RetentionClass): number => retention[name].atLeast?.months ?? 1;
