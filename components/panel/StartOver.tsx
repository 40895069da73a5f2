import { useState } from 'react';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { usePanelT } from '../context';
import { Actions } from '../kit/Actions';
import { Button } from '../kit/Button';
import { Checkbox } from '../kit/Checkbox';
import { errorText } from '../kit/commandErrors';
import { Dialog } from '../kit/Dialog';
import { Problem } from '../kit/Problem';
import { Working } from '../kit/Working';

type Props = {
  /** The surface is loaded anew when it is done. */
  readonly onStartOver: () => Promise<Result<null, CommandError>>;
};

/** For who has forgotten the passphrase: what can't be opened any more makes room for a backup. */
export function StartOver({ onStartOver }: Props) {
  const t = usePanelT();
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <Button small className="mt-2" onClick={() => setAsked(true)}>
        {t('lock.over')}
      </Button>
      {asked && (
        <Dialog title={t('lock.over')} description={t('lock.over.says')} onClose={close}>
          <Confirm onStartOver={onStartOver} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function Confirm({ onStartOver, onClose }: Props & { readonly onClose: () => void }) {
  const t = usePanelT();
  const [known, setKnown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const start = async () => {
    setBusy(true);
    const done = await onStartOver();
    if (done.ok) return;
    setBusy(false);
    setProblem(errorText(t, done.error));
  };
  return (
    <>
      <Checkbox label={t('lock.over.known')} checked={known} onChange={setKnown} />
      <Problem text={problem} />
      <Actions>
        <Button look="final" disabled={!known} busy={busy} onClick={() => void start()}>
          {t('lock.over.do')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Working text={busy ? t('lock.working') : null} />
      </Actions>
    </>
  );
}
