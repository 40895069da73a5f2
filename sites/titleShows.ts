/**
 * Does a title name this file? An address alone proves nothing: that of a file that was deleted shows a folder or an
 * excuse. The extension may be left out of a title.
 */
export function titleShows(title: string, name: string): boolean {
  const stem = name
    .slice(0, 400)
    .replace(/\.\w{2,5}$/, '')
    .trim()
    .toLowerCase();
  return stem !== '' && title.slice(0, 1_000).toLowerCase().includes(stem);
}
