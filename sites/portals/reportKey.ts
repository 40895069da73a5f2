/** How a portal calls the number of a report in a query. */
const NUMBER_OF = /^(?:[a-z]{1,20}[_-]?)?(?:id|nr)$/i;
/** The number of a visit, which is another one each time, or what opens something: never part of a key. */
const NO_REPORT = /sess|token|auth|login|pass|code|secret|sign/i;
/** A report by its own name: also what a portal counts as R-2026-113. */
const REPORT = /^(?:report|rapport|profile|respondent|r)$/i;
const NUMBER = /^\d{1,12}$/;
/** At most four letters before the number: longer, or letters among the digits, may be a key to the report. */
const NUMBERED = /^[a-z]{0,4}[-_.]?\d{1,12}(?:[-_.]\d{1,12}){0,2}$/i;
/** What a portal shows of a report, or in which language; it is the same report. */
const HARMLESS = /^(?:lang|locale|tab|page|view|sort)$/i;
const HARMLESS_VALUE = /^(?:[a-z]{1,20}(?:[-_][a-z]{1,20})?|\d{1,3})?$/i;
const CAMPAIGN = /^utm_[a-z_]{1,20}$/i;
/** A page inside a page: `#/rapporten/48213`. */
const ROUTE = /^#!?(\/.*)$/;
const HEADING = /^#[a-z][a-z_-]{0,23}$/i;

type Part = { readonly kept: string | null };

/** What one parameter says of which report it is; null: it can't be told. */
function partOf(name: string, value: string): Part | null {
  if (CAMPAIGN.test(name)) return { kept: null };
  if (HARMLESS.test(name)) return HARMLESS_VALUE.test(value) ? { kept: null } : null;
  if (name.length > 30 || NO_REPORT.test(name)) return null;
  const fits = REPORT.test(name) ? NUMBERED : NUMBER_OF.test(name) ? NUMBER : null;
  return fits?.test(value) ? { kept: `${name.toLowerCase()}=${value}` } : null;
}

/**
 * Which report is this? By its path; where all reports have one path, by the number in the query or the fragment.
 * Null as soon as anything stands there that may tell two reports apart and can't be kept (it may as well be a key to
 * the report), or that nobody knows: one report is never taken for another.
 */
export function reportKey(url: URL): string | null {
  const parts = Array.from(url.searchParams, ([name, value]) => partOf(name, value));
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const numbers = known.map(({ kept }) => kept).filter((kept) => kept !== null);
  const [, route = ''] = ROUTE.exec(url.hash) ?? [];
  // A heading of a report whose path has its number; elsewhere it may be which report.
  const heading = url.hash === '' || (/\d/.test(url.pathname) && HEADING.test(url.hash));
  if (route === '' && !heading) return null;
  const isPlain = (segment: string) => NUMBER.test(segment) || /^[a-z_-]{0,24}$/i.test(segment);
  if (route.length > 200 || !route.split('/').every(isPlain)) return null;
  const query = numbers.length > 0 ? `?${numbers.toSorted((a, b) => (a < b ? -1 : 1)).join('&')}` : '';
  return `path:${url.hostname}${url.pathname.replace(/\/$/, '')}${query}${route && `#${route}`}`;
}
