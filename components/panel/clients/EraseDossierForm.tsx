import type { Dossier } from '@/storage/reader';
import { usePanelT, useSurface } from '../../context';
import { useCommand } from '../../kit/useCommand';
import { EraseForm } from './EraseForm';
import { mustBeKept, onHold } from './mustBeKept';

type Props = {
  readonly dossier: Dossier;
  readonly onErased: () => void;
  readonly onClose: () => void;
};

/** Erases one client, once its name is typed and what the law or a hold keeps is known of. */
export function EraseDossierForm({ dossier, onErased, onClose }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const run = useCommand();
  const { client, documents } = dossier;
  const erase = async () => {
    const done = await run('eraseDossier', { dossier: client.dossier }, t('erase.done'));
    if (done.ok) onErased();
    return done;
  };
  return (
    <EraseForm
      name={client.name}
      kept={mustBeKept(documents, today)}
      held={onHold(documents, today)}
      onErase={erase}
      onClose={onClose}
    />
  );
}

/** For the sentence that says what would go. */
export const whatGoes = ({ client, people, documents }: Dossier) => ({
  name: client.name,
  people: people.length,
  documents: documents.length,
});
