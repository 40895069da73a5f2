import { useState } from 'react';
import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { PassphraseField } from '../../../kit/PassphraseField';
import { useRefusalFocus } from '../../../kit/useRefusalFocus';
import { useToast } from '../../../kit/useToast';
import { Working } from '../../../kit/Working';
import { usePanel } from '../../PanelContext';
import type { Connection, RemoteTool } from './ConnectHost';
import { connectProblemText } from './connectProblem';

type Props = { readonly tool: RemoteTool; readonly onConnected: (connection: Connection) => void };

/** The user's own key, tried before it is kept. What was typed stays when it is refused. */
export function ConnectForm({ tool, onConnected }: Props) {
  const t = usePanelT();
  const toast = useToast();
  const { connections } = usePanel().host;
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const element = useRefusalFocus(refusals);
  const connect = async () => {
    if (busy) return;
    // Straight from the click: a browser grants nothing once something else was awaited first.
    const asked = connections.connect(tool, key);
    setBusy(true);
    const done = await asked;
    setBusy(false);
    if (!done.ok) {
      setProblem(connectProblemText(t, done.error));
      setRefusals((now) => now + 1);
      return;
    }
    toast({ text: t('connect.done') });
    onConnected(done.value);
  };
  return (
    <form
      ref={element}
      noValidate
      autoComplete="off"
      className="card flex flex-col gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void connect();
      }}
    >
      <p>{t(`connect.${tool}.gives`)}</p>
      <PassphraseField
        label={t(`connect.${tool}.key`)}
        hint={t(`connect.${tool}.key.hint`)}
        error={problem ?? undefined}
        value={key}
        onChange={(value) => {
          setKey(value);
          setProblem(null);
        }}
      />
      <p className="text-sm text-muted">{t('connect.key.kept')}</p>
      {tool === 'webinargeek' && <p className="text-sm text-muted">{t('connect.webinargeek.pages')}</p>}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" submit busy={busy}>
          {t('connect.do')}
        </Button>
        <Working text={busy ? t('connect.trying') : null} />
      </div>
    </form>
  );
}
