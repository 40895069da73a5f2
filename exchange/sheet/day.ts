import { addDays, type Day, isDay } from '@/policy/calendar';

/** In which order a column writes day and month between slashes. `unsure`: no cell of it tells. `mixed`: both do. */
export type DayOrder = 'day-first' | 'month-first' | 'unsure' | 'mixed';

/** `ambiguous`: 03/04/2026, which is 3 April or 4 March. `read`: a day it may well be, `sure` unless it could be another. */
export type ReadDay =
  | { readonly type: 'read'; readonly day: Day; readonly sure: boolean }
  | { readonly type: 'ambiguous' }
  | { readonly type: 'none' };

const months = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
] as const;
const monthCalled = (name: string): number =>
  months.findIndex((names) => (names as readonly string[]).includes(name.toLowerCase())) + 1;

/** 26 is 2026 and 87 is 1987: what a list of this decade means. */
function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < 80 ? 2000 : 1900);
}

const none: ReadDay = { type: 'none' };

function made(year: number, month: number, day: number, sure = true): ReadDay {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const joined = text.join('-');
  return isDay(joined) ? { type: 'read', day: joined, sure } : none;
}

/** A time behind the day is left out, and so is the name of the weekday before it. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]m|z|[+-]\d{2}:?\d{2})?$/i, '')
    .replace(/^\p{L}{2,10}[.,]?\s+(?=\d)/u, (word) => (monthCalled(word.replace(/\W/g, '')) > 0 ? word : ''));

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})\s?[-.]\s?(\d{1,2})\s?[-.]\s?(\d{4}|\d{2})$/;
const SLASHES = /^(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?(\d{4}|\d{2})$/;
const DAY_NAMED = /^(\d{1,2})[\s.-]*(\p{L}{3,9})\.?[\s,.'-]*(\d{4}|\d{2})$/u;
const MONTH_NAMED = /^(\p{L}{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})$/u;
/** Days since the last of 1899, as Excel counts; from 1950 to 2099, so that no number of something else is one. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
const [FIRST_SERIAL, LAST_SERIAL] = [18_264, 73_050];

function slashed(first: number, second: number, year: number, order: DayOrder): ReadDay {
  if (first > 12) return made(year, second, first);
  if (second > 12) return made(year, first, second);
  if (first === second) return made(year, first, second);
  if (order === 'mixed') return { type: 'ambiguous' };
  if (order === 'month-first') return made(year, first, second);
  return made(year, second, first, order === 'day-first');
}

/** One cell as a day. With hyphens or points the day stands first, as everywhere in Europe. */
export function readDay(text: string, order: DayOrder): ReadDay {
  const day = bare(text);
  const [, y = '', ym = '', yd = ''] = YEAR_FIRST.exec(day) ?? COMPACT.exec(day) ?? [];
  if (y) return made(Number(y), Number(ym), Number(yd));
  const [, d = '', m = '', dy = ''] = DAY_FIRST.exec(day) ?? [];
  if (d) return made(fullYear(dy), Number(m), Number(d));
  const [, one = '', other = '', sy = ''] = SLASHES.exec(day) ?? [];
  if (one) return slashed(Number(one), Number(other), fullYear(sy), order);
  const [, nd = '', name = '', ny = ''] = DAY_NAMED.exec(day) ?? [];
  if (nd) return made(fullYear(ny), monthCalled(name), Number(nd));
  const [, english = '', ed = '', ey = ''] = MONTH_NAMED.exec(day) ?? [];
  if (english) return made(Number(ey), monthCalled(english), Number(ed));
  const serial = Number(SERIAL.exec(day)?.[1] ?? 0);
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) {
    return { type: 'read', day: addDays('1899-12-30', serial), sure: true };
  }
  return none;
}

/** How a column writes its days: by those of its cells that can be read in one way only. */
export function dayOrder(cells: Iterable<string>): DayOrder {
  let [dayFirst, monthFirst] = [false, false];
  for (const cell of cells) {
    const [, one = '', other = ''] = SLASHES.exec(bare(cell)) ?? [];
    if (Number(one) > 12 && Number(other) <= 12) dayFirst = true;
    if (Number(other) > 12 && Number(one) <= 12) monthFirst = true;
  }
  if (dayFirst && monthFirst) return 'mixed';
  return dayFirst ? 'day-first' : monthFirst ? 'month-first' : 'unsure';
}
