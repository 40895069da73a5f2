/** A calendar day, ISO 8601 (`2026-03-15`), in the user's own zone. It has no clock: a 72-hour deadline is never a Day. */
export type Day = `${number}-${number}-${number}`;

/** A length of time in whole calendar months (a year is twelve). Terms are never counted in days. */
export type Term = { readonly months: number };

const shape = /^\d{4}-\d{2}-\d{2}$/;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

// Code units instead of Number(slice): half the time, and this runs for every row of the register.
const digits = (text: string, from: number, to: number) => {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
};
const yearOf = (day: Day): number => digits(day, 0, 4);
const monthOf = (day: Day): number => digits(day, 5, 7);
const dayOfMonth = (day: Day): number => digits(day, 8, 10);

const pad = (value: number) => (value < 10 ? `0${value}` : `${value}`);

function makeDay(year: number, month: number, day: number): Day {
  return `${`${year}`.padStart(4, '0')}-${pad(month)}-${pad(day)}` as Day; // the shape was just made
}

/** From 1900 to 2999: a year that is half typed (0202) is no day, and no term on a day ever passes the year 9999. */
export function isDay(text: string): text is Day {
  if (!shape.test(text)) return false;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  return (
    year >= 1900 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  );
}

/** Days since 1970-01-01, by eras of 400 years that begin in March, so that the leap day comes last. */
function serial(day: Day): number {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const inEra = year - era * 400;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(day) - 1;
  return era * 146097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719468;
}

function fromSerial(days: number): Day {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const left = shifted - era * 146097;
  const inEra = Math.floor(
    (left - Math.floor(left / 1460) + Math.floor(left / 36524) - Math.floor(left / 146096)) / 365,
  );
  const inYear = left - (365 * inEra + Math.floor(inEra / 4) - Math.floor(inEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch + (fromMarch < 10 ? 3 : -9);
  return makeDay(
    era * 400 + inEra + (month <= 2 ? 1 : 0),
    month,
    inYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  );
}

export const addDays = (day: Day, days: number): Day => fromSerial(serial(day) + days);

/** Days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => serial(to) - serial(from);

/**
 * The day a term ends. When that day number does not exist in the month (31 August + 6 months), an upper bound goes
 * 'down' to the month's last day, a lower bound 'up' to the first of the next: never longer, never shorter.
 */
export function endOfTerm(day: Day, term: Term, rounding: 'down' | 'up'): Day {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + term.months;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  const wanted = dayOfMonth(day);
  const last = daysInMonth(year, month);
  if (wanted <= last) return makeDay(year, month, wanted);
  if (rounding === 'down') return makeDay(year, month, last);
  return month === 12 ? makeDay(year + 1, 1, 1) : makeDay(year, month + 1, 1);
}

/** The last day of the financial year a day falls in, when those begin on the first of `firstMonth` (1 to 12). */
export function endOfFinancialYear(day: Day, firstMonth: number): Day {
  const lastMonth = firstMonth === 1 ? 12 : firstMonth - 1;
  const year = yearOf(day) + (monthOf(day) > lastMonth ? 1 : 0);
  return makeDay(year, lastMonth, daysInMonth(year, lastMonth));
}

/** The user's local day at a moment: half an hour past midnight in Amsterdam, UTC still has yesterday. */
export const dayOf = (date: Date): Day => makeDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
