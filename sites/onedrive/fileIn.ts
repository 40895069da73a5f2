import { drivePathOf } from './drivePath';
import { parametersOf } from './parameters';

/**
 * The address of a file in the folder that a list shows, as its own page would have it: to be recognised like any other
 * address, for a name in a list is anybody's text. Null: the address of the list names no folder.
 */
export function fileIn(list: URL, name: string): URL | null {
  const folder = drivePathOf(list, parametersOf(list));
  if (!folder || name.includes('/')) return null;
  const address = new URL(list.origin + list.pathname);
  address.searchParams.set('id', `${folder.path}/${name}`);
  address.searchParams.set('parent', folder.path);
  return address;
}
