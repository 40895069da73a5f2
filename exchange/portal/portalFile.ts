import type { Input } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';

type Portal = Input<'teachPortal'>;

const FORMAT = 'bewaarwacht-portal';
const VERSION = 1;

/** Bytes. A definition with everything in it that the register takes is some 12 kB. */
export const MOST_BYTES = 64_000;

/** What is wrong with a file as a whole; what is wrong with a field of it the engine says. */
export type PortalFileProblem = 'too-big' | 'not-json' | 'not-a-portal' | 'newer';

/** A portal as a small JSON file to share: a host, shapes and positions, never content. */
export const portalFile = ({
  id,
  site,
  label,
  hosts,
  reportPaths,
  titlePattern,
  nameAt,
  personAt,
}: Portal): string =>
  `${JSON.stringify(
    {
      format: FORMAT,
      version: VERSION,
      portal: { id, site, label, hosts, reportPaths, titlePattern, nameAt, personAt },
    },
    null,
    2,
  )}\n`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');
const textOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

/** Has it the shape? Whether a host is a host, and that nothing else stands in it, is for the engine to check. */
const isPortal = (value: unknown): value is Portal =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.label === 'string' &&
  ['disc', 'youknow', 'portal'].some((site) => site === value.site) &&
  texts(value.hosts) &&
  texts(value.reportPaths) &&
  [value.titlePattern, value.nameAt, value.personAt].every(textOrNull);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said as 'not-json'
  }
}

export function readPortalFile(text: string): Result<Portal, PortalFileProblem> {
  const refused = (error: PortalFileProblem) => ({ ok: false, error }) as const;
  if (text.length > MOST_BYTES) return refused('too-big');
  const file = parsed(text.replace(/^\uFEFF/, ''));
  if (file === undefined) return refused('not-json');
  if (!isObject(file) || file.format !== FORMAT) return refused('not-a-portal');
  if (typeof file.version === 'number' && file.version > VERSION) return refused('newer');
  return isPortal(file.portal) ? { ok: true, value: file.portal } : refused('not-a-portal');
}
