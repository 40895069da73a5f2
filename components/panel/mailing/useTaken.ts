import { usePanelT, useSurface } from '../../context';
import { errorText } from '../../kit/commandErrors';
import { useToast } from '../../kit/useToast';

/** Says that evidence was taken in, with the way back: all of it, as the one step that it was. */
export function useTaken(): (text: string, command: string | null) => void {
  const t = usePanelT();
  const { ask } = useSurface();
  const toast = useToast();
  const undo = async (command: string) => {
    const watch = { progress: () => undefined, signal: new AbortController().signal };
    const undone = await ask('undo', { command }, watch);
    toast({ text: undone.ok ? t('undone') : errorText(t, undone.error) });
  };
  return (text, command) => toast({ text, undo: command === null ? undefined : () => void undo(command) });
}
