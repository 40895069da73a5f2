import { useState } from 'react';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { PassphraseSetup } from './PassphraseSetup';
import { WordsSetup } from './WordsSetup';

type Props = { readonly onDone: () => void; readonly onCancel?: (() => void) | undefined };

/** What will open the backups: a passphrase of the user's own, or 24 words on paper. */
export function KeySetup({ onDone, onCancel }: Props) {
  const t = usePanelT();
  const [kind, setKind] = useState<'passphrase' | 'words'>('passphrase');
  const other = kind === 'passphrase' ? 'words' : 'passphrase';
  return (
    <div className="flex flex-col gap-4">
      <p className="rounded-lg bg-due-soft px-3 py-2 text-sm text-due">{t('backup.final')}</p>
      {kind === 'passphrase' ? (
        <PassphraseSetup onDone={onDone} onCancel={onCancel} />
      ) : (
        <WordsSetup onDone={onDone} onCancel={onCancel} />
      )}
      <p className="border-t border-line pt-3">
        <Button look="quiet" small className="-ml-2" onClick={() => setKind(other)}>
          {t(kind === 'passphrase' ? 'backup.rather.words' : 'backup.rather.passphrase')}
        </Button>
      </p>
    </div>
  );
}
