import type { Sighting } from '../site';
import { looksLikeFile } from './drivePath';
import { fromDriveItem } from './guid';

/** One row of a file list as it stands in the page now. */
export type ListRow = {
  readonly row: Element;
  /** The name cell: the one place where something of ours can stand without shifting the table. */
  readonly cell: Element;
  readonly keys: readonly string[];
  readonly name: string;
  readonly folder: boolean;
  readonly selected: boolean;
};

/** More rows than any list keeps in the page; a page that shows more is not read further in one go. */
const MOST = 2_000;

const ROWS = '[role="row"][data-automationid^="row-"], [data-automationid="DetailsRow"]';

/** The name cell of the present list, and of the older one that some libraries still have. */
const CELLS =
  '[data-automationid="field-LinkFilename"], [data-automationid="FieldRenderer-name"], [data-automationid="field-name"]';

/** Icon glyphs are letters of a private range: they are in a text, and in no name. */
const GLYPHS = /[\uE000-\uF8FF]/g;

const clean = (text: string | null | undefined): string => (text ?? '').replace(GLYPHS, '').trim();

/** The exact name. The badge "New" has a title too and stands before it; the menu button has no text. */
function nameIn(cell: Element): string {
  const hero = cell.querySelector('[data-id="heroField"]');
  const older = cell.matches('[data-automationid="FieldRenderer-name"]') ? cell : null;
  const source = hero ?? older ?? cell.querySelector('[class*="nameCellTop"]');
  return clean(source?.getAttribute('title')) || clean(source?.textContent);
}

/** The item's id, when the row carries one; a site's id at the same place is not taken for it. */
function itemGuid(row: Element): string | null {
  const [, after = ''] = /,(\w+)$/.exec(row.getAttribute('data-automationid') ?? '') ?? [];
  const [, key = ''] = /"itemKey"\s*:\s*"(\w{1,60})"/.exec(row.getAttribute('data-actions') ?? '') ?? [];
  return fromDriveItem(after) ?? fromDriveItem(key);
}

/** Labels of the folder icon, which name its colour too; in other languages the size tells. */
const FOLDER = /(?:^|[^\p{L}.])(?:folder|map|dossier|ordner|mappe|carpeta|cartella)(?:$|[^\p{L}])/iu;
/** "30 items" of a folder, against "1,2 MB" of a file. */
const THINGS = /^\d[\d.,]*\s?(?!(?:[kmgt]?b|bytes?|[kmgt]?o)$)\p{L}+$/iu;

/** The first characters of a text that should be short. */
const short = (text: string | null | undefined): string => clean(text?.slice(0, 100)).replace(/\s+/g, ' ');

function isFolder(row: Element, name: string): boolean {
  const icons = row.querySelector('[data-automationid="field-DocIcon"]') ?? row;
  const icon = icons.querySelector('[role="img"][aria-label]')?.getAttribute('aria-label');
  if (FOLDER.test(short(icon))) return true;
  const size = row.querySelector('[data-automationid="field-FileSizeDisplay"]')?.textContent;
  return !looksLikeFile(name) && THINGS.test(short(size));
}

/** The folder that the rows stand in. A preview lies over the list of the folder that its file is in. */
function placeOfRows({ kind, keys }: Sighting): string | null {
  const place = keys.find((key) => key.startsWith('path:')) ?? null;
  return kind === 'file' ? (place?.slice(0, place.lastIndexOf('/')) ?? null) : place;
}

/** Longer than a key may be. */
const MOST_KEY = 1_200;

function read(row: Element, folder: Sighting): ListRow | null {
  if (row.getAttribute('data-automationid') === 'row-header') return null;
  const cell = row.matches(CELLS) ? row : row.querySelector(CELLS);
  const name = cell ? nameIn(cell) : '';
  if (!cell || name === '' || name.length > 400) return null;
  const guid = itemGuid(row);
  const place = placeOfRows(folder);
  const key = place && !/\p{Cc}/u.test(name) ? `${place}/${name}` : null;
  const keys = [...(guid ? [`guid:${guid}`] : []), ...(key && key.length <= MOST_KEY ? [key] : [])];
  return {
    row,
    cell,
    keys,
    name,
    folder: isFolder(row, name),
    selected: row.getAttribute('aria-selected') === 'true',
  };
}

/** Is this element a row of a list, and which? Null: it is none, or one that can't be read. */
export function readRow(row: Element, folder: Sighting): ListRow | null {
  try {
    return row.matches(ROWS) ? read(row, folder) : null;
  } catch {
    // A hostile or broken element: it is not marked, and that is all.
    return null;
  }
}

/**
 * The rows that stand in the page now. The list is virtualised, so what is in the folder is more than this, and
 * nothing follows from a row that is not there. One row that can't be read leaves the others alone.
 */
export function readRows(root: ParentNode, folder: Sighting): ListRow[] {
  const found: ListRow[] = [];
  let looked = 0;
  for (const row of root.querySelectorAll(ROWS)) {
    if (++looked > MOST) break;
    const one = readRow(row, folder);
    if (one) found.push(one);
  }
  return found;
}
