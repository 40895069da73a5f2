import { usePanelT, useSurface } from '../../context';
import { useToast } from '../../kit/useToast';
import { useWork } from '../../kit/useWork';
import { usePanel } from '../PanelContext';
import { backupError } from './problems';

/** Makes a backup and saves it; it counts once it is out of the browser. */
export function useMakeBackup() {
  const t = usePanelT();
  const { ask } = useSurface();
  const { backups } = usePanel().host;
  const toast = useToast();
  const { busy, stop, run } = useWork();
  const make = () =>
    run(async (watch) => {
      const made = await ask('makeBackup', {}, watch);
      if (!made.ok) return toast({ text: backupError(t, made.error) });
      const { name, madeAt, damaged } = made.value;
      const saved = await backups.keep(name, madeAt);
      if (!saved) return toast({ text: t('backup.notSaved') });
      toast({ text: damaged > 0 ? t('backup.damaged', { count: damaged }) : t('backup.saved') });
    });
  return { busy, stop, make };
}
