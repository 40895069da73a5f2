import { useState } from 'react';
import type { BackupHeader } from '@/exchange/backup/header';
import { usePanelT } from '../../context';
import { problemOf } from './problems';

export type ChosenFile = {
  readonly file: File;
  readonly header: BackupHeader;
};

/** The backup that the user chose, with what stands in the open at its start; and the list, when it was chosen with it. */
export function useChosenFile() {
  const t = usePanelT();
  const [chosen, setChosen] = useState<ChosenFile | null>(null);
  const [list, setList] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    chosen,
    list,
    problem,
    choose: async (files: readonly File[]): Promise<void> => {
      const lists = files.filter(({ name }) => name.endsWith('.bwl'));
      const [file] = files.filter((one) => !lists.includes(one));
      if (lists[0]) setList(lists[0]);
      if (!file) return;
      const { readHeader } = await import('@/exchange/backup/header');
      const header = await readHeader(file);
      setChosen(typeof header === 'string' ? null : { file, header });
      setProblem(typeof header === 'string' ? problemOf(t, header) : null);
    },
  };
}
