import { ChevronRight } from 'lucide-react';
import { usePanelT } from '../context';
import { BackupSentence } from '../kit/BackupSentence';
import { isOld } from '../kit/backupAge';
import { IconButton } from '../kit/IconButton';
import { useBackup } from './backup/useBackup';
import { usePanel } from './PanelContext';
import type { Route } from './route';

/** Today has a card for it, and these two pages of the settings say it themselves. */
const saysIt = (route: Route): boolean =>
  route.place === 'today' ||
  (route.place === 'settings' && (route.page === 'backup' || route.page === 'check'));

/** Wherever the user is: that the last backup is old. Nothing while it isn't. */
export function BackupLine({ route }: { readonly route: Route }) {
  const t = usePanelT();
  const { go } = usePanel();
  const backup = useBackup();
  if (!backup || !isOld(backup.age) || saysIt(route)) return null;
  return (
    <aside aria-label={t('backup.title')} className="border-b border-line bg-raised">
      <div className="mx-auto flex max-w-3xl items-center gap-2 py-1 pr-1.5 pl-3">
        <div className="min-w-0 flex-1">
          <BackupSentence age={backup.age} />
        </div>
        <IconButton
          label={t('today.backup')}
          icon={<ChevronRight className="size-4" aria-hidden />}
          onClick={() => go({ place: 'settings', page: 'backup' })}
        />
      </div>
    </aside>
  );
}
