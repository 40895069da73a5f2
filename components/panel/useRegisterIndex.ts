import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { useSurface } from '../context';
import { RegisterIndex } from './RegisterIndex';

/** What finds clients and documents; `complete` once all names and titles are opened. */
export type Opened = { readonly index: RegisterIndex; readonly complete: boolean };

/** Usable while names and titles are still being opened; after a change the old one is, until the new one is there. */
export function useRegisterIndex(): Opened | undefined {
  const { reader } = useSurface();
  const [sofar, setSofar] = useState<Opened>();
  const opening = useRef<boolean>(true);
  const all = useLiveQuery(async (): Promise<Opened> => {
    const index = new RegisterIndex();
    await reader.headlines((part) => {
      index.add(part);
      if (opening.current) setSofar({ index, complete: false });
    });
    opening.current = false;
    return { index, complete: true };
  }, [reader]);
  return all ?? sofar;
}
