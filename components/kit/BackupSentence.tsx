import { CircleAlert, HardDriveDownload, TriangleAlert } from 'lucide-react';
import type { BackupAge, BackupLevel } from '@/policy/backupAge';
import { useT } from '../context';

const looks = {
  none: { icon: HardDriveDownload, colour: 'text-muted' },
  fresh: { icon: HardDriveDownload, colour: 'text-muted' },
  old: { icon: CircleAlert, colour: 'font-medium text-due' },
  'too-old': { icon: TriangleAlert, colour: 'font-medium text-overdue' },
} as const satisfies Record<BackupLevel, { icon: typeof CircleAlert; colour: string }>;

/** Where the register stands, and how long ago it last stood somewhere else too. */
export function BackupSentence({ age: { level, days } }: { readonly age: BackupAge }) {
  const t = useT();
  const { icon: Icon, colour } = looks[level];
  const says =
    days === null
      ? t('backup.here.never')
      : days === 0
        ? t('backup.here.today')
        : t('backup.here', { count: days });
  return (
    <p className={`flex items-start gap-2 text-sm ${colour}`}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      {says}
    </p>
  );
}
