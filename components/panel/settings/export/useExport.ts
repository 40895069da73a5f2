import { useRef, useState } from 'react';
import type { ListName } from '@/exchange/export/lists';
import { usePanelT, useSurface } from '../../../context';
import { errorText } from '../../../kit/commandErrors';
import { saveFile } from '../../../kit/saveFile';
import { usePanel } from '../../PanelContext';
import { useSaying } from '../../useSaying';

export type Exporting = { readonly done: number; readonly of: number } | null;

/** Makes the files, says how far it is, and stops when asked: then nothing is saved. */
export function useExport() {
  const { ask, reader, today, language, t: say } = useSurface();
  const { workspace } = usePanel();
  const t = usePanelT();
  const saying = useSaying();
  const [busy, setBusy] = useState<Exporting>(null);
  const stopping = useRef<AbortController | null>(null);
  const progress = (done: number, of: number) => setBusy({ done, of });

  async function run(work: (signal: AbortSignal) => Promise<string>): Promise<void> {
    if (busy) return;
    const controller = new AbortController();
    stopping.current = controller;
    progress(0, 1);
    try {
      await saying(() => work(controller.signal));
    } finally {
      setBusy(null);
    }
  }

  return {
    busy,
    stop: () => stopping.current?.abort(),
    everything: () =>
      run(async (signal) => {
        const { registerFile } = await import('@/exchange/export/registerFile');
        const made = await registerFile({ ask, workspace, today, progress, signal });
        if (!made.ok) return errorText(t, made.error);
        saveFile(`bewaarwacht-${today}.json`, 'application/json', made.value.parts);
        const { damaged } = made.value;
        return damaged > 0 ? t('export.damaged', { count: damaged }) : t('export.saved');
      }),
    list: (name: ListName) =>
      run(async (signal) => {
        const { readLists } = await import('@/exchange/export/readLists');
        const { listAsCsv } = await import('@/exchange/export/lists');
        const read = await readLists(reader, { progress, signal });
        if (!read) return t('error.Stopped');
        const { lists, damaged, unreadable } = read;
        saveFile(`bewaarwacht-${name}-${today}.csv`, 'text/csv', [listAsCsv(name, lists, say, language)]);
        const missing = [
          ...(damaged > 0 ? [t('export.damaged', { count: damaged })] : []),
          ...(unreadable > 0 ? [t('export.unreadable', { count: unreadable })] : []),
        ];
        return missing.length > 0 ? missing.join(' ') : t('export.saved');
      }),
  };
}
