import { createContext, type ReactNode, use } from 'react';
import { useImport } from './useImport';

type Importing = ReturnType<typeof useImport>;

const ImportContext = createContext<Importing | null>(null);

/** The one import that there is: it stands above the places, so that it goes on, and stays, wherever the user looks. */
export function ImportProvider({ children }: { readonly children: ReactNode }) {
  return <ImportContext value={useImport()}>{children}</ImportContext>;
}

export function useImporting(): Importing {
  const importing = use(ImportContext);
  if (!importing) throw new Error('a component stands outside ImportProvider');
  return importing;
}
