import { useEffect, useRef, useState } from 'react';
import type { Dossier } from '@/storage/reader';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { Finished } from '../../../kit/bulk/Finished';
import { Waiting } from '../../../kit/Waiting';
import { EraseDossierForm, whatGoes } from '../EraseDossierForm';
import type { ClientsProps } from './ClientsDialog';

type Left = { readonly dossier: string; readonly name: string; readonly why: 'skipped' | 'unread' };

/**
 * One client after the other, each with the confirmations that one alone asks: nothing brings any of them back, so none
 * goes by a click that was meant for another. Whoever stops finds the others selected still.
 */
export function EraseClients({ clients, onClose }: ClientsProps) {
  const t = usePanelT();
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState<readonly Left[]>([]);
  const one = clients[at];
  const line = useRef<HTMLParagraphElement>(null);
  const next = () => {
    // What has the focus goes with its form: in a dialog without any, the browser and the dialog would each put it somewhere.
    line.current?.focus();
    setAt(at + 1);
  };
  if (!one)
    return (
      <Finished
        says={t('bulk.clients.erased', { count: clients.length - left.length })}
        failed={left.map(({ dossier, name, why }) => ({
          key: dossier,
          name,
          why: t(why === 'skipped' ? 'bulk.clients.skipped' : 'bulk.clients.unread'),
        }))}
        onClose={onClose}
      />
    );
  const leave = (why: Left['why']) => {
    setLeft([...left, { dossier: one.dossier, name: one.client, why }]);
    next();
  };
  return (
    <>
      <p ref={line} tabIndex={-1} role="status" className="mb-2 text-sm font-medium text-muted outline-none">
        {t('bulk.clients.erase.at', { at: at + 1, of: clients.length, name: one.client })}
      </p>
      <EraseOne key={one.dossier} id={one.dossier} onErased={next} onLeave={leave} onClose={onClose} />
    </>
  );
}

type Props = {
  readonly id: string;
  readonly onErased: () => void;
  readonly onLeave: (why: Left['why']) => void;
  readonly onClose: () => void;
};

function EraseOne({ id, onErased, onLeave, onClose }: Props) {
  const t = usePanelT();
  const { reader } = useSurface();
  const box = useRef<HTMLDivElement>(null);
  // As it stands when its turn comes. Undefined: being read; null: it can't be.
  const [dossier, setDossier] = useState<Dossier | null>();
  useEffect(() => {
    let here = true;
    const show = (read: Dossier | null) => here && setDossier(read);
    // Whatever it failed on: this one can't be read, the others may.
    reader.dossier(id).then(show, () => show(null));
    return () => {
      here = false;
    };
  }, [reader, id]);
  useEffect(() => {
    if (dossier !== undefined)
      box.current?.querySelector<HTMLElement>('[data-field="typed"], button')?.focus();
  }, [dossier]);
  if (dossier === undefined) return <Waiting className="min-h-40" />;
  const skip = (
    <Button look="quiet" onClick={() => onLeave(dossier ? 'skipped' : 'unread')}>
      {t('bulk.clients.erase.skip')}
    </Button>
  );
  return (
    <div ref={box}>
      {dossier ? (
        <>
          <p className="mb-3 text-sm text-muted">{t('erase.dossier.says', whatGoes(dossier))}</p>
          <EraseDossierForm dossier={dossier} onErased={onErased} onClose={onClose} />
        </>
      ) : (
        <p>{t('bulk.clients.unread')}</p>
      )}
      <div className="mt-2">{skip}</div>
    </div>
  );
}
