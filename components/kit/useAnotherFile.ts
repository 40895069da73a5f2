import { useCallback } from 'react';
import type { DocumentRow } from '@/storage/rows';
import { useT } from '../context';
import { useCommand } from './useCommand';

/**
 * "This is not that file": takes the alarm of a document that was seen again away, with the way back. `asked`: there is no
 * alarm yet.
 */
export function useAnotherFile(
  { dossier, id }: Pick<DocumentRow, 'dossier' | 'id'>,
  asked: boolean = false,
): () => void {
  const t = useT();
  const run = useCommand();
  return useCallback(
    () =>
      void run(
        'dismissSighting',
        { dossier, id, ...(asked && { asked }) },
        t(asked ? 'gone.another' : 'seenAgain.dismissed'),
      ),
    [run, t, dossier, id, asked],
  );
}
