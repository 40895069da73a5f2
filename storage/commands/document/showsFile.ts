const MOST = 1_000;
const plain = (text: string): string => text.slice(0, MOST).normalize('NFC').trim().toLowerCase();

/** The folders that a file stands in, by its paths; null when no path is known. */
function foldersOf(keys: readonly string[]): readonly string[] | null {
  const paths = keys.filter((key) => key.startsWith('path:'));
  return paths.length > 0 ? paths.flatMap((path) => path.split('/').slice(0, -1).map(plain)) : null;
}

/**
 * Is a name that a page shows this file's? An address alone proves nothing: that of a file that was deleted shows a
 * folder or an excuse. The whole name must be there; a title may leave the extension out, but then it must not be the
 * name of a folder that the file stood in, and where no path is known it may be any folder's.
 */
export function showsFile(shown: string, name: string, keys: readonly string[]): boolean {
  const [is, full] = [plain(shown), plain(name)];
  const stem = full.replace(/\.\w{2,5}$/, '').trim();
  if (is === '' || stem === '') return false;
  if (is === full && stem !== full) return true;
  const folders = foldersOf(keys);
  return is === stem && folders !== null && !folders.includes(is);
}
