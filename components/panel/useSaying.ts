import { usePanelT } from '../context';
import { useToast } from '../kit/useToast';

/** Does what gives the user a file, and says how it went: also when it broke, for nobody waits for its promise. */
export function useSaying() {
  const t = usePanelT();
  const toast = useToast();
  return async (work: () => Promise<string>): Promise<void> => {
    try {
      toast({ text: await work() });
    } catch (error) {
      console.error('bewaarwacht:', error instanceof Error ? error.name : 'failed');
      toast({ text: t('export.failed') });
    }
  };
}
