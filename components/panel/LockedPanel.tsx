import type { ComponentProps } from 'react';
import type { BackupAge } from '@/policy/backupAge';
import type { Counts } from '@/storage/rows';
import { usePanelT } from '../context';
import { BackupSentence } from '../kit/BackupSentence';
import { isOld } from '../kit/backupAge';
import { Unlock } from '../kit/Unlock';
import { StartOver } from './StartOver';

type Props = ComponentProps<typeof StartOver> & {
  /** Null: not known. */
  readonly counts: Counts | null;
  readonly age: BackupAge;
  readonly onUnlock: (passphrase: string) => Promise<boolean>;
};

/** The register while locked: what there is to do in number, and the way in. */
export function LockedPanel({ counts, age, onUnlock, onStartOver }: Props) {
  const t = usePanelT();
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-4 py-8">
      <div className="card p-5">
        <Unlock onUnlock={onUnlock}>
          <StartOver onStartOver={onStartOver} />
        </Unlock>
      </div>
      {counts && (
        <p className="mt-4 text-center text-sm text-muted">
          {counts.toDo === 0 ? t('lock.nothing') : t('lock.todo', { count: counts.toDo })}
        </p>
      )}
      {isOld(age) && (
        <div className="mt-4 flex justify-center">
          <BackupSentence age={age} />
        </div>
      )}
    </main>
  );
}
