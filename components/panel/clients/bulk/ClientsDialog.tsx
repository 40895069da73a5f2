import { useState } from 'react';
import type { Headline } from '@/storage/rows';
import { usePanelT } from '../../../context';
import { Dialog } from '../../../kit/Dialog';
import type { ClientAction } from './clientActions';
import { EraseClients } from './EraseClients';
import { HoldClients } from './HoldClients';
import { SaveClients } from './SaveClients';

type Props = {
  readonly action: ClientAction;
  readonly clients: readonly Headline[];
  readonly onClose: () => void;
  /** Carried out: what was selected has had its turn. */
  readonly onDone: () => void;
};

/** What is done with several clients at once, in a dialog that stays until it is done. */
export function ClientsDialog({ action, clients, onClose, onDone }: Props) {
  const t = usePanelT();
  // As they were when it was asked: what it is about does not change while it is looked at.
  const [asked] = useState(clients);
  const [busy, setBusy] = useState(false);
  const parts = { clients: asked, onBusy: setBusy, onClose, onDone };
  const says = {
    hold: 'hold.says',
    save: 'bulk.clients.save.says',
    erase: 'bulk.clients.erase.says',
  } as const;
  return (
    <Dialog
      title={t(`bulk.clients.${action}.title`)}
      description={t(says[action])}
      onClose={onClose}
      busy={busy}
      startAt={startAt[action]}
    >
      {action === 'hold' && <HoldClients {...parts} />}
      {action === 'save' && <SaveClients {...parts} />}
      {action === 'erase' && <EraseClients {...parts} />}
    </Dialog>
  );
}

const startAt: Record<ClientAction, string> = { hold: 'reason', save: 'none', erase: 'typed' };

/** What each of them is given. */
export type ClientsProps = Pick<Props, 'clients' | 'onClose' | 'onDone'> & {
  /** At work on what can't be left half-way. */
  readonly onBusy: (busy: boolean) => void;
};
