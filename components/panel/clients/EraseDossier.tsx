import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { Dialog } from '../../kit/Dialog';
import { useCommand } from '../../kit/useCommand';
import { usePanel } from '../PanelContext';
import { routeOf } from '../route';
import { EraseForm } from './EraseForm';
import { mustBeKept, onHold } from './mustBeKept';

/** The whole dossier, for good. */
export function EraseDossier({ dossier }: { readonly dossier: Dossier }) {
  const t = usePanelT();
  const { today } = useSurface();
  const { go } = usePanel();
  const run = useCommand();
  const [asked, setAsked] = useState(false);
  const { name, dossier: id } = dossier.client;
  const erase = async () => {
    const done = await run('eraseDossier', { dossier: id }, t('erase.done'));
    if (done.ok) go(routeOf.clients);
    return done;
  };
  return (
    <section aria-label={t('erase.dossier')} className="border-t border-line pt-4">
      <Button look="quiet" icon={<Eraser className="size-4" aria-hidden />} onClick={() => setAsked(true)}>
        {t('erase.dossier')}
      </Button>
      {asked && (
        <Dialog
          title={t('erase.dossier')}
          description={t('erase.dossier.says', {
            name,
            people: dossier.people.length,
            documents: dossier.documents.length,
          })}
          onClose={() => setAsked(false)}
          startAt="typed"
        >
          <EraseForm
            name={name}
            kept={mustBeKept(dossier.documents, today)}
            held={onHold(dossier.documents, today)}
            onErase={erase}
            onClose={() => setAsked(false)}
          />
        </Dialog>
      )}
    </section>
  );
}
