/** How a portal calls the number of a report in a query; a session's is none. */
const NUMBER_OF = /^(?!.*sess)(?:[a-z]{1,20}[_-]?)?(?:id|nr)$/i;
const NUMBER = /^\d{1,12}$/;
/** A page inside a page: `#/rapporten/48213`. */
const ROUTE = /^#!?(\/.*)$/;

/**
 * Which report is this? By its path; where all reports have one path, by the number in the query or the fragment.
 * Null when what tells them apart may as well be a key to the report: one report is never taken for another.
 */
export function reportKey(url: URL): string | null {
  const numbers: string[] = [];
  for (const [name, value] of url.searchParams) {
    if (name.length > 30 || !NUMBER_OF.test(name)) continue;
    if (!NUMBER.test(value)) return null;
    numbers.push(`${name.toLowerCase()}=${value}`);
  }
  const [, route = ''] = ROUTE.exec(url.hash) ?? [];
  const isPlain = (segment: string) => NUMBER.test(segment) || /^[a-z_-]{0,24}$/i.test(segment);
  if (route.length > 200 || !route.split('/').every(isPlain)) return null;
  const query = numbers.length > 0 ? `?${numbers.toSorted((a, b) => (a < b ? -1 : 1)).join('&')}` : '';
  return `path:${url.hostname}${url.pathname.replace(/\/$/, '')}${query}${route && `#${route}`}`;
}
