import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { Dossier } from '@/storage/reader';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { Dialog } from '../../kit/Dialog';
import { usePanel } from '../PanelContext';
import { routeOf } from '../route';
import { EraseDossierForm, whatGoes } from './EraseDossierForm';

/** The whole dossier, for good. */
export function EraseDossier({ dossier }: { readonly dossier: Dossier }) {
  const t = usePanelT();
  const { go } = usePanel();
  const [asked, setAsked] = useState(false);
  return (
    <section aria-label={t('erase.dossier')} className="border-t border-line pt-4">
      <Button look="quiet" icon={<Eraser className="size-4" aria-hidden />} onClick={() => setAsked(true)}>
        {t('erase.dossier')}
      </Button>
      {asked && (
        <Dialog
          title={t('erase.dossier')}
          description={t('erase.dossier.says', whatGoes(dossier))}
          onClose={() => setAsked(false)}
          startAt="typed"
        >
          <EraseDossierForm
            dossier={dossier}
            onErased={() => go(routeOf.clients)}
            onClose={() => setAsked(false)}
          />
        </Dialog>
      )}
    </section>
  );
}
