import { PanelRightOpen, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BackupAge } from '@/policy/backupAge';
import type { Counts } from '@/storage/rows';
import { useT } from '../context';
import { BackupSentence } from '../kit/BackupSentence';
import { CountPill } from './CountPill';

type Props = {
  /** Null: not known yet, or no register yet. */
  readonly counts: Counts | null;
  readonly onOpenRegister: () => void;
  /** How old the last backup is; null: not known yet, or nothing set up. */
  readonly age?: BackupAge | null;
  readonly children: ReactNode;
};

/** What stands in every state: the name, how much there is to do, and the way to the register. */
export function Frame({ counts, onOpenRegister, age = null, children }: Props) {
  const t = useT();
  return (
    <div className="group flex min-h-72 w-full min-w-[400px] flex-col has-data-coming:min-h-112">
      <header className="flex min-h-12 items-center gap-2 border-b border-line bg-raised pr-2 pl-4">
        <ShieldCheck className="size-5 shrink-0 text-accent" aria-hidden />
        <p className="flex-1 font-semibold">Bewaarwacht</p>
        <button
          type="button"
          onClick={onOpenRegister}
          className="inline-flex min-h-8 items-center gap-2 rounded-md px-2 text-sm font-medium text-accent hover:bg-accent-soft motion-safe:transition-colors"
        >
          {counts && <CountPill counts={counts} />}
          {t('popup.open')}
          <PanelRightOpen className="size-4 shrink-0" aria-hidden />
        </button>
      </header>
      <main className="flex flex-1 flex-col px-4 pt-4 pb-5">{children}</main>
      <footer className="min-h-9 border-t border-line px-4 py-2 group-has-data-coming:hidden">
        {age && <BackupSentence age={age} />}
      </footer>
    </div>
  );
}
