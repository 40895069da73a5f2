const MOST = 1_000;
const plain = (text: string): string => text.slice(0, MOST).trim().toLowerCase();

/** The folder a file stands in, by its path; '' when no path is known. */
const folderOf = (keys: readonly string[]): string =>
  plain(
    keys
      .find((key) => key.startsWith('path:'))
      ?.split('/')
      .at(-2) ?? '',
  );

/**
 * Does a text of a page name this file? An address alone proves nothing: that of a file that was deleted shows a
 * folder or an excuse. A title may leave the extension out, but then it must not be the name of the file's folder.
 */
export function showsFile(text: string, name: string, keys: readonly string[]): boolean {
  const shown = plain(text);
  const full = plain(name);
  const stem = full.replace(/\.\w{2,5}$/, '').trim();
  if (stem === '') return false;
  return (stem !== full && shown.includes(full)) || (stem !== folderOf(keys) && shown.includes(stem));
}
