import { useState } from 'react';
import { usePanelT } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { Dialog } from '../../../kit/Dialog';
import { Problem } from '../../../kit/Problem';
import { useToast } from '../../../kit/useToast';
import { usePanel } from '../../PanelContext';
import type { RemoteTool } from './ConnectHost';
import { connectProblemText } from './connectProblem';

type Props = { readonly tool: RemoteTool; readonly onClose: () => void; readonly onDone: () => void };

/** What goes, what stays, and what only the user can do in the tool itself. */
export function DisconnectDialog({ tool, onClose, onDone }: Props) {
  const t = usePanelT();
  const toast = useToast();
  const { connections } = usePanel().host;
  const [problem, setProblem] = useState<string | null>(null);
  const name = t(`connect.${tool}`);
  const end = async () => {
    const done = await connections.disconnect(tool);
    if (!done.ok) return setProblem(connectProblemText(t, done.error));
    toast({ text: t('connect.ended') });
    onClose();
    onDone();
  };
  return (
    <Dialog
      title={t('connect.endOf', { tool: name })}
      description={t('connect.end.says', { tool: name })}
      onClose={onClose}
    >
      <Problem text={problem} />
      <Actions>
        <Button look="final" onClick={() => void end()}>
          {t('connect.end')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
