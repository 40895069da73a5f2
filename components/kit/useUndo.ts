import { useSurface, useT } from '../context';
import { errorText } from './commandErrors';
import { useToast } from './useToast';
import { useWork } from './useWork';

/** What is taken back: steps, the last one first, and of how many things the user sees them. */
export type WayBack = { readonly commands: readonly string[]; readonly of?: number | undefined };

/** Takes steps back, says how far that is and what became of it; it can be stopped, and then nothing changed. */
export function useUndo() {
  const t = useT();
  const { ask } = useSurface();
  const toast = useToast();
  const { busy, stop, run } = useWork();
  return {
    busy,
    stop,
    /** True: they are taken back. */
    undo: async ({ commands }: WayBack): Promise<boolean> => {
      const undone = await run(async ({ progress, signal }) => {
        for (const [at, command] of commands.entries()) {
          const here = (done: number, of: number) => progress(at * of + done, commands.length * of);
          // Once the first is taken back the others follow: stopped between them, something would have changed.
          const one = await ask('undo', { command }, { progress: here, ...(at === 0 && { signal }) });
          if (!one.ok) return one;
        }
        return { ok: true } as const;
      });
      toast({ text: undone.ok ? t('undone') : errorText(t, undone.error) });
      return undone.ok;
    },
  };
}
