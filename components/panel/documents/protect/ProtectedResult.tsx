import { Download } from 'lucide-react';
import { useState } from 'react';
import { usePanelT } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { Dialog } from '../../../kit/Dialog';
import { Passphrase } from './Passphrase';
import type { ProtectedCopy } from './useProtect';

type Props = { readonly copy: ProtectedCopy; readonly onClose: () => void };

/** The copy is among the downloads; the passphrase is shown this once, and not lost by one wrong click. */
export function ProtectedResult({ copy, onClose }: Props) {
  const t = usePanelT();
  const { passphrase, kept, format, note, save } = copy;
  const [safe, setSafe] = useState(kept);
  const [asked, setAsked] = useState(false);
  const close = () => (safe ? onClose() : setAsked(true));
  return (
    <Dialog
      title={t('protect.done')}
      description={t(format === 'pdf' ? 'protect.done.pdf' : 'protect.done.zip')}
      onClose={close}
      startAt="copy"
    >
      {note && (
        <p className="mb-3 rounded-md bg-due-soft px-3 py-2 text-due">
          {t(note === 'damaged' ? 'protect.done.damaged' : 'protect.done.signed')}
        </p>
      )}
      <h3 className="text-sm font-medium">{t('protect.passphrase')}</h3>
      <p className="mb-2 text-sm text-muted">{t(kept ? 'protect.also' : 'protect.once')}</p>
      <Passphrase passphrase={passphrase} onCopied={() => setSafe(true)}>
        <Button small look="quiet" icon={<Download className="size-4" aria-hidden />} onClick={save}>
          {t('protect.again')}
        </Button>
      </Passphrase>
      <h3 className="mt-4 text-sm font-medium">{t('protect.next')}</h3>
      <ul className="mt-1 list-disc space-y-0.5 pl-5 text-sm text-muted">
        <li>{t('protect.next.replace')}</li>
        <li>{t('protect.next.destroy')}</li>
        <li>{t('protect.next.send')}</li>
      </ul>
      <div role="alert">
        {asked && !safe && (
          <p className="mt-3 rounded-md bg-due-soft px-3 py-2 font-medium text-due">{t('protect.unsaved')}</p>
        )}
      </div>
      <Actions>
        {asked && !safe ? (
          <Button look="primary" onClick={onClose}>
            {t('protect.unsaved.yes')}
          </Button>
        ) : (
          <Button look="primary" onClick={close}>
            {t('protect.close')}
          </Button>
        )}
      </Actions>
    </Dialog>
  );
}
