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

/** The icon's label names a folder in some languages; its size is then a number of things, not of bytes. */
function isFolder(row: Element, name: string): boolean {
  const icon = row.querySelector('[role="img"][aria-label]')?.getAttribute('aria-label') ?? '';
  if (/\b(folder|map|dossier|ordner|mappe|carpeta|cartella)\b/i.test(icon)) return true;
  const size = clean(row.querySelector('[data-automationid="field-FileSizeDisplay"]')?.textContent);
  return !looksLikeFile(name) && /^\d[\d.,\s]*\s*(?!(?:[kmgt]?b|bytes?|o|[kmgt]o)\b)\p{L}+$/iu.test(size);
}

function read(row: Element, folder: Sighting): ListRow | null {
  if (row.getAttribute('data-automationid') === 'row-header') return null;
  const cell = row.matches(CELLS) ? row : row.querySelector(CELLS);
  const name = cell ? nameIn(cell) : '';
  if (!cell || name === '' || name.length > 400) return null;
  const guid = itemGuid(row);
  const place = folder.keys.find((key) => key.startsWith('path:'));
  const keys = [...(guid ? [`guid:${guid}`] : []), ...(place ? [`${place}/${name}`] : [])];
  return {
    row,
    cell,
    keys,
    name,
    folder: isFolder(row, name),
    selected: row.getAttribute('aria-selected') === 'true',
  };
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
    try {
      const one = read(row, folder);
      if (one) found.push(one);
    } catch {
      // A hostile or broken element: it is not marked, and that is all.
    }
  }
  return found;
}
