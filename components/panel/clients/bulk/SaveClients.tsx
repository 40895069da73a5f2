import { useState } from 'react';
import type { ClientsForm, ClientsZip } from '@/exchange/export/clientsZip';
import { usePanelT, useSurface } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { Finished } from '../../../kit/bulk/Finished';
import { formatDay } from '../../../kit/formatDay';
import { Problem } from '../../../kit/Problem';
import { Progress } from '../../../kit/Progress';
import { saveFile } from '../../../kit/saveFile';
import { useWork } from '../../../kit/useWork';
import { usePanel } from '../../PanelContext';
import { ClientPreview } from './ClientPreview';
import type { ClientsProps } from './ClientsDialog';

const forms = ['page', 'json', 'lists'] as const satisfies readonly ClientsForm[];

/** The files of each of them, or the lists of all of them, as one zip. */
export function SaveClients({ clients, onBusy, onClose, onDone }: ClientsProps) {
  const t = usePanelT();
  const make = useMake(clients);
  const { busy, stop, run } = useWork();
  const [problem, setProblem] = useState<string | null>(null);
  const [saved, setSaved] = useState<ClientsZip | null>(null);
  if (saved) return <Saved clients={clients} saved={saved} onClose={onClose} />;
  const choose = async (form: ClientsForm) => {
    onBusy(true);
    setProblem(null);
    try {
      const made = await run((watch) => make(form, watch));
      setSaved(made);
      if (made) onDone();
      else setProblem(t('error.Stopped'));
    } catch (error) {
      console.error('bewaarwacht:', error instanceof Error ? error.name : 'failed');
      setProblem(t('export.failed'));
    } finally {
      onBusy(false);
    }
  };
  return (
    <>
      <ClientPreview clients={clients} />
      {busy && <Progress text={t('export.busy', busy)} {...busy} stop={t('export.stop')} onStop={stop} />}
      <Problem text={problem} />
      <Actions>
        {forms.map((form) => (
          <Button
            key={form}
            look={form === 'page' ? 'primary' : 'secondary'}
            busy={busy !== null}
            onClick={() => void choose(form)}
          >
            {t(`bulk.clients.save.${form}`)}
          </Button>
        ))}
        {!busy && (
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        )}
      </Actions>
    </>
  );
}

type Watch = { readonly progress: (done: number, of: number) => void; readonly signal: AbortSignal };

function useMake(clients: ClientsProps['clients']) {
  const { reader, today, language, t } = useSurface();
  const { policy } = usePanel().workspace;
  return async (form: ClientsForm, watch: Watch): Promise<ClientsZip | null> => {
    const { clientsZip } = await import('@/exchange/export/clientsZip');
    const dossiers = clients.map(({ dossier }) => dossier);
    const day = (value: typeof today) => formatDay(value, language);
    const given = { reader, dossiers, form, policy, language, today, t, formatDay: day, ...watch };
    const made = await clientsZip(given);
    if (made && made.missing.length < clients.length)
      saveFile(
        `bewaarwacht-${form === 'lists' ? 'lists' : 'dossiers'}-${today}.zip`,
        'application/zip',
        made.parts,
      );
    return made;
  };
}

type SavedProps = Pick<ClientsProps, 'clients' | 'onClose'> & { readonly saved: ClientsZip };

function Saved({ clients, saved: { missing, unreadable }, onClose }: SavedProps) {
  const t = usePanelT();
  const count = clients.length - missing.length;
  return (
    <Finished
      says={t('bulk.clients.saved', { count })}
      note={unreadable > 0 ? t('export.unreadable', { count: unreadable }) : null}
      failed={missing.map((at) => ({
        key: at,
        name: clients[at]?.client ?? '',
        why: t('bulk.clients.unread'),
      }))}
      onClose={onClose}
    />
  );
}
