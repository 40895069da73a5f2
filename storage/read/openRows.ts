import type { DocumentRow, Row, StoredRow } from '../rows';
import { openRow } from '../stored';
import type { ReaderVault } from './readerVault';

/** Opens the rows that are shown. One whose key is gone is left out: it has been erased. */
export async function openRows(vault: ReaderVault, stored: readonly StoredRow[]): Promise<Row[]> {
  const rows = await Promise.all(stored.map((row) => openOne(vault, row)));
  return rows.filter((row) => row !== null);
}

async function openOne(vault: ReaderVault, stored: StoredRow): Promise<Row | null> {
  const key = await vault.keyOf(stored.dossier);
  const row = key && (await openRow(stored, key));
  if (row) return row;
  // Redacted meanwhile: sealed under a newer key than this context knows.
  vault.forget();
  const newer = await vault.keyOf(stored.dossier);
  return newer && openRow(stored, newer);
}

export const documentsIn = (rows: readonly Row[]): DocumentRow[] =>
  rows.filter((row): row is DocumentRow => row.kind === 'document');
