import { isDay } from '@/policy/calendar';

/** Of each date field of a form, by its name: does it hold something that is no day? Asked when the form is sent. */
export type DayChecks = Map<string, () => boolean>;

/**
 * Filled in, but no day: a year of two digits, or day and month without a year. The browser gives '' for the latter, as
 * it does for an empty field, so that sending the value alone would wipe the date on record.
 */
export const isNoDay = ({ value, validity }: HTMLInputElement): boolean =>
  validity.badInput || (value !== '' && !isDay(value));
