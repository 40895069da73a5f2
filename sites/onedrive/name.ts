import { lastSegment } from './drivePath';
import type { Parameters } from './parameters';

/** What the tools write behind a name in the title. " - OneDrive" is the same in every language. */
const suffixes = [
  / - OneDrive$/,
  / [-–|] (?:Microsoft )?(?:Word|Excel|PowerPoint|OneNote)(?: (?:Online|voor het web|for the web))?$/,
];

const MOST = 400;

/** The name in a title; null when the title has no known ending, so that a page still loading is not taken for a file. */
export function nameInTitle(title: string): string | null {
  if (title.length > 1_000) return null;
  for (const suffix of suffixes) {
    const name = title.replace(suffix, '').trim();
    if (name !== title.trim() && name !== '' && name.length <= MOST) return name;
  }
  return null;
}

/** In the order of trust: the address says it, the path ends in it, the title shows it. */
export function nameOf(parameters: Parameters, path: string | null, title: string): string | null {
  const file = parameters.get('file')?.trim();
  if (file && file.length <= MOST) return file;
  const last = path === null ? '' : lastSegment(path).trim();
  if (last && last.length <= MOST) return last;
  return nameInTitle(title);
}
