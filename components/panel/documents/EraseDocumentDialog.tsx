import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { useCommand } from '../../kit/useCommand';
import { EraseForm } from '../clients/EraseForm';
import { mustBeKept, onHold } from '../clients/mustBeKept';
import { usePanel } from '../PanelContext';

type Props = { readonly document: DocumentRow; readonly onClose: () => void };

/** One document's entry, for good: its title names somebody too (R16). */
export function EraseDocumentDialog({ document, onClose }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const { back } = usePanel();
  const run = useCommand();
  const { dossier, id, name } = document;
  const erase = async () => {
    const done = await run('eraseDocument', { dossier, id }, t('erase.done'));
    if (done.ok) {
      onClose();
      back();
    }
    return done;
  };
  return (
    <Dialog
      title={t('erase.document')}
      description={t('erase.document.says', { name })}
      onClose={onClose}
      startAt="typed"
    >
      <EraseForm
        name={name}
        kept={mustBeKept([document], today)}
        held={onHold([document], today)}
        onErase={erase}
        onClose={onClose}
      />
    </Dialog>
  );
}
