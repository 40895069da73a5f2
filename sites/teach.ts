/** What a definition keeps of a path: words that name a part of the portal. Anything that may name a person goes. */
const PLAIN_SEGMENT = /^[a-z][a-z_-]{0,23}$/;

/** Words that portals use in their paths; a segment that is none of these may be somebody's name. */
const KNOWN_WORDS: ReadonlySet<string> = new Set(
  (
    'admin analyse analyses analysis app assessment assessments client clients coach coaches dashboard deelnemer ' +
    'deelnemers detail details disc dossier dossiers download edit en home index kandidaat kandidaten klant klanten ' +
    'list members menu nl overview overzicht participant participants pdf person personal personen portal print ' +
    'profiel profielen profile profiles project projects questionnaire rapport rapporten report reports respondent ' +
    'respondents result results scan show survey surveys team teams test tests trainer uitslag uitslagen user users ' +
    'view vragenlijst vragenlijsten web werkenergieanalyse'
  ).split(' '),
);

/** `/rapporten/48213/jan-jansen` becomes `/rapporten/*\/*`: what changes from report to report is not kept. */
export function pathShape(pathname: string): string {
  const segments = pathname.split('/').filter(Boolean);
  const shape = segments.map((segment) =>
    PLAIN_SEGMENT.test(segment) && KNOWN_WORDS.has(segment) ? segment : '*',
  );
  return `/${shape.join('/')}`;
}

/** Does a path have this shape? `*` is one segment, whatever it is. */
export function hasShape(pathname: string, shape: string): boolean {
  const is = pathname.split('/').filter(Boolean);
  const asked = shape.split('/').filter(Boolean);
  return is.length === asked.length && asked.every((part, at) => part === '*' || part === is[at]);
}

/** Has this shape a word of the portal in it? One of stars alone fits half of the portal's pages. */
export const hasWord = (shape: string): boolean =>
  shape.split('/').some((part) => part !== '' && part !== '*');

const NAME = '{name}';
/** What a title may hold beside the name: separators and the words of a portal, never a person's. */
const SEPARATOR = /^[\s|:·•–—-]*$/;

/**
 * `DISC-rapport Jansen - Portaal` with the name picked becomes `{name} - Portaal`. Only a part that the portal puts on
 * every page is kept: it must stand apart from the name by a separator, and hold no more than the host's own words.
 * Null when the title does not have the name, or there is doubt.
 */
export function titlePattern(title: string, name: string, host: string): string | null {
  const picked = name.trim();
  const at = picked === '' ? -1 : title.indexOf(picked);
  if (at < 0 || title.length > 300) return null;
  const before = title.slice(0, at);
  const after = title.slice(at + picked.length);
  const known = host
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((label) => label.length > 2);
  const isPortals = (part: string): boolean => {
    const words = part
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    return SEPARATOR.test(part) || words.every((word) => known.includes(word) || KNOWN_WORDS.has(word));
  };
  if (!isPortals(before) || !isPortals(after) || before.includes(NAME) || after.includes(NAME)) return null;
  return `${before}${NAME}${after}`;
}

/** Does a pattern have a word of the portal beside the name? `{name}` alone fits every title. */
export const tellsTitles = (pattern: string): boolean => /\p{L}/u.test(pattern.replace(NAME, ''));

/** The name that a title shows by its pattern; null when it does not fit. */
export function nameByPattern(title: string, pattern: string): string | null {
  const [before = '', after = ''] = pattern.split(NAME);
  if (title.length > 1_000 || !title.startsWith(before) || !title.endsWith(after)) return null;
  return title.slice(before.length, title.length - after.length).trim() || null;
}

/** Where an element stands: plain tags and positions from the body on. No id, class or text, which might name somebody. */
export function cssPathOf(element: Element): string | null {
  const steps: string[] = [];
  let at: Element | null = element;
  while (at && at.localName !== 'body' && at.localName !== 'html') {
    const localName = at.localName;
    const parentElement: Element | null = at.parentElement;
    if (!/^[a-z][a-z0-9-]*$/.test(localName) || !parentElement) return null;
    const same = Array.from(parentElement.children).filter((child) => child.localName === localName);
    steps.unshift(same.length > 1 ? `${localName}:nth-of-type(${same.indexOf(at) + 1})` : localName);
    at = parentElement;
  }
  const path = steps.join(' > ');
  return path === '' || path.length > 600 ? null : path;
}

const STEP = /^[a-z][a-z0-9-]*(?::nth-of-type\(\d{1,6}\))?$/;
const MOST_TEXT = 200;
/** A text with its line ends and indents; far longer is a whole page. */
const MOST_SPACED = 2_000;

/** The text at a taught place; null when nothing stands there, or more than a name would be. */
export function readAt(root: ParentNode, cssPath: string): string | null {
  // A definition may come from a file: what is no path of tags and positions is not asked for.
  if (!cssPath.split(' > ').every((step) => STEP.test(step))) return null;
  const text = root.querySelector(`body > ${cssPath}`)?.textContent ?? '';
  const name = text.length > MOST_SPACED ? '' : text.replace(/\s+/g, ' ').trim();
  return name === '' || name.length > MOST_TEXT ? null : name;
}
