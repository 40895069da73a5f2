import { fold } from '../fold';

/** What is known of a list: the tool's own id, the number in its page's address, and what it is called. */
export type ListNames = {
  readonly listId: string | null;
  readonly webId: string | null;
  readonly name: string;
};

/** Both known, and different: then these are two lists, whatever they are called. */
const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;

/**
 * Which of these that list is: by its id, else by the number of its page, else by its name. An export tells only a name,
 * the address of a page only the number, the tool itself all three; so however a list came in, it stays one.
 */
export function sameList<T extends ListNames>(
  lists: readonly T[],
  { listId, webId, name }: ListNames,
): T | null {
  const byId = listId === null ? undefined : lists.find((one) => one.listId === listId);
  const others = lists.filter((one) => !differ(one.listId, listId) && !differ(one.webId, webId));
  return (
    byId ??
    (webId === null ? undefined : others.find((one) => one.webId === webId)) ??
    others.find((one) => fold(one.name) === fold(name)) ??
    null
  );
}
