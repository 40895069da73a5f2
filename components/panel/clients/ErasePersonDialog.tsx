import type { Dossier } from '@/storage/reader';
import type { PersonRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { useCommand } from '../../kit/useCommand';
import { EraseForm } from './EraseForm';
import { onHold } from './mustBeKept';

type Props = { readonly dossier: Dossier; readonly person: PersonRow; readonly onClose: () => void };

/** One person and the reports about them; tax records stay, without the name (GDPR art. 17(3)(b)). */
export function ErasePersonDialog({ dossier, person, onClose }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const run = useCommand();
  const about = dossier.documents.filter(({ personId }) => personId === person.id);
  const tax = about.filter((document) => document.class === 'tax-record');
  const erase = async () => {
    const done = await run('erasePerson', { dossier: person.dossier, id: person.id }, t('erase.done'));
    if (done.ok) onClose();
    return done;
  };
  const { name } = person;
  return (
    <Dialog
      title={t('erase.person')}
      description={t('erase.person.says', { name, count: about.length - tax.length })}
      onClose={onClose}
      startAt="typed"
    >
      {tax.length > 0 && (
        <div className="mb-4 rounded-lg bg-sunken p-3 text-sm">
          <p className="font-medium">{t('erase.taxStays', { count: tax.length })}</p>
          <ul className="mt-1 list-disc pl-5">
            {tax.map(({ id, name: title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      <EraseForm name={name} kept={[]} held={onHold(about, today)} onErase={erase} onClose={onClose} />
    </Dialog>
  );
}
