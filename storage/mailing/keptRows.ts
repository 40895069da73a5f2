import type { KeptRows, StoredEntry } from '../schema/audience';

/** Rows in one text: read in one go, and written in one go by whoever draws meanwhile. */
const PART = 500;
const ID = 32;

export const noRows: KeptRows = { members: '', rows: [] };

export function keptRows(entries: readonly StoredEntry[]): KeptRows {
  const rows: string[] = [];
  for (let at = 0; at < entries.length; at += PART) rows.push(JSON.stringify(entries.slice(at, at + PART)));
  return { members: entries.map(([, member]) => member).join(''), rows };
}

export const countOf = ({ members }: KeptRows): number => members.length / ID;

/** Digests of the addresses, in the order of the rows. */
export const membersOf = ({ members }: KeptRows): string[] =>
  Array.from({ length: members.length / ID }, (_, at) => members.slice(at * ID, at * ID + ID));

/** The rows, a part at a time, so that whoever draws can have a turn in between. */
export function* partsOf({ rows }: KeptRows): Generator<readonly StoredEntry[]> {
  for (const text of rows) yield JSON.parse(text) as StoredEntry[];
}
