/** A folder as a place: its key, and what it is called. */
export type Folder = { readonly key: string; readonly name: string };

/**
 * The folder that a file stands in. Null: its path is not known, or it stands at the top of a drive, and nobody means
 * to leave all of that out.
 */
export function folderOf(keys: readonly string[]): Folder | null {
  const path = keys.find((key) => key.startsWith('path:'));
  const key = path?.slice(0, path.lastIndexOf('/')) ?? '';
  const [, top, ...rest] = key.split('/');
  const name = rest.at(-1);
  return top && name ? { key, name } : null;
}
