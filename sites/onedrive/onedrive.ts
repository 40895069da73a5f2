import type { PageView, Sighting, SightingKind, Site } from '../site';
import { addressOf } from './address';
import { guidIn, sharedIn } from './carriers';
import { drivePathOf, isFile, isLibrary, placeOf } from './drivePath';
import { type HostKind, hostKind, matches } from './hosts';
import { nameInTitle, nameOf } from './name';
import { type Parameters, parametersOf } from './parameters';

/** Scripts of the server that show one file. */
const ONE_FILE = /\/(?:doc2?|wopiframe|embed|stream|download|guestaccess)(?:\.aspx)?$/i;
const EDITORS = /^\/(?:edit|view|embed)(?:\.aspx)?$/i;

/** OneDrive (personal and business), SharePoint libraries and Office for the web, on the old hosts and the new. */
export const onedrive: Site = {
  id: 'onedrive',
  matches,
  owns: (host) => hostKind(host) !== null,
  nameInTitle,
  recognise({ url, title }: PageView): Omit<Sighting, 'site'> | null {
    const host = hostKind(url.hostname);
    if (!host) return null;
    const parameters = parametersOf(url);
    const shared = sharedIn(url.pathname);
    const letter = shared?.letter ?? null;
    const path = drivePathOf(url, parameters);
    const guid = guidIn(shared, parameters, path !== null);
    const kind = kindOf({ url, host, parameters, letter, path: path?.path ?? null, guid });
    // Its own pages without documents are known as well: else it would seem to have changed its addresses.
    if (!kind)
      return isOrdinary(url, host) ? { kind: 'app', keys: [], name: null, address: url.origin } : null;
    // Results of a search stand anywhere below the folder that the address names: they are no list of that folder.
    if (kind !== 'file' && parameters.get('q'))
      return { kind: 'list', keys: [], name: null, address: addressOf(url, parameters, null, null) };
    const place = path && placeOf(path);
    const keys = [...(guid ? [`guid:${guid}`] : []), ...(place ? [`path:${place}`] : [])];
    // A secret stands in the address of a download itself.
    const address = host === 'content' || host === 'short' ? null : addressOf(url, parameters, guid, letter);
    const name = kind === 'list' ? null : nameOf(parameters, path?.path ?? null, title);
    return { kind, keys, name, address };
  },
};

type Parts = {
  readonly url: URL;
  readonly host: HostKind;
  readonly parameters: Parameters;
  readonly letter: string | null;
  readonly path: string | null;
  readonly guid: string | null;
};

function kindOf({ url, host, parameters, letter, path, guid }: Parts): SightingKind | null {
  const { pathname } = url;
  const hint = parameters.get('ithint')?.toLowerCase() ?? '';
  if (hint === 'folder' || letter === 'f') return 'folder';
  if (host === 'editor') return parameters.has('docid') ? 'file' : null;
  if (ONE_FILE.test(pathname) || EDITORS.test(pathname) || hint !== '' || letter) return 'file';
  if (isLibrary(url, parameters)) return 'list';
  if (path) return isFile(path, parameters) ? 'file' : 'folder';
  if (/^\/:[a-z]:\//.test(pathname)) return pathname.startsWith('/:f:') ? 'folder' : 'file';
  if (host === 'photos') return guid ? 'file' : null;
  // The classic form, `?id=<CID>!<number>`, shows a folder: files open in an editor or carry a hint.
  if (guid) return 'folder';
  return isList(pathname, host) ? 'list' : null;
}

/** Pages of a SharePoint site that show no documents of a library, and those on the way through its login. */
const SITE_PAGE =
  /^\/?$|^\/(?:sites|teams)\/[^/]+\/?$|\/(?:SitePages|Lists|_forms)\/|\/_layouts\/15\/[a-z]+\.aspx$/i;

function isOrdinary({ pathname }: URL, host: HostKind): boolean {
  if (host === 'business') return SITE_PAGE.test(pathname);
  // The start of Word, Excel, PowerPoint and Photos.
  return (host === 'editor' || host === 'photos') && pathname === '/';
}

const isList = (pathname: string, host: HostKind): boolean =>
  /^\/(?:my|shared|recent|photos)?$|\/onedrive\.aspx$/i.test(pathname) &&
  host !== 'content' &&
  host !== 'short';
