import { useCallback } from 'react';
import type { Sighting } from '@/sites/site';
import { useSurface } from '../../context';
import { useAsked } from '../useAsked';
import { Ignored } from './Ignored';
import { NotForRegister } from './NotForRegister';

/** The folder in front of the user: left out already, or to be left out. */
export function FolderIgnoring({ folder: { site, keys, name } }: { readonly folder: Sighting }) {
  const { reader } = useSurface();
  const entry = useAsked(useCallback(() => reader.ignoredAt('folder', keys), [reader, keys]));
  if (name === null) return null;
  // What stands below it would move when it comes.
  if (entry === undefined) return <span data-coming hidden />;
  const [first = ''] = keys;
  return entry ? (
    <Ignored entry={entry} what="folder" />
  ) : (
    <NotForRegister site={site} keys={keys} here={{ key: first, name }} />
  );
}
