import { taxStays } from '@/policy/taxStays';
import type { Dossier } from '@/storage/reader';
import type { PersonRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { formatDay } from '../../kit/formatDay';
import { useCommand } from '../../kit/useCommand';
import { EraseForm } from './EraseForm';
import { onHold } from './mustBeKept';
import { NamedFields } from './NamedFields';
import { useNamedChoice } from './useNamedChoice';

type Props = { readonly dossier: Dossier; readonly person: PersonRow; readonly onClose: () => void };

/**
 * One person, the documents about them, and their name elsewhere; tax records stay (GDPR art. 17(3)(b)). Whoever was
 * given something is named, for they must be told (GDPR art. 19).
 */
export function ErasePersonDialog({ dossier, person, onClose }: Props) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const run = useCommand();
  const choice = useNamedChoice(dossier, person);
  const { found, isTicked } = choice;
  const about = dossier.documents.filter(({ personId }) => personId === person.id);
  const named = found.documents.map(({ row }) => row).filter(({ id }) => isTicked(id));
  const called = found.engagements.map(({ row }) => row).filter(({ id }) => isTicked(id));
  const tax = [...about.filter((document) => taxStays(document, today)), ...found.tax];
  const going = [...about, ...named].filter((document) => !taxStays(document, today));
  const erase = async () => {
    const input = {
      dossier: person.dossier,
      id: person.id,
      documents: named.map(({ id }) => id),
      engagements: called.map((engagement) => ({ id: engagement.id, name: choice.newName(engagement) })),
    };
    const done = await run('erasePerson', input, t('erase.done'));
    if (done.ok) onClose();
    return done;
  };
  const { name } = person;
  const told = dossier.disclosures.filter(({ people }) => people.some(({ id }) => id === person.id));
  return (
    <Dialog
      title={t('erase.person')}
      description={t('erase.person.says', { name, count: going.length })}
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
      {told.length > 0 && (
        <div className="mb-4 rounded-lg bg-sunken p-3 text-sm">
          <p className="font-medium">{t('erase.tell', { count: told.length })}</p>
          <ul className="mt-1 list-disc pl-5">
            {told.map(({ id, to, on, people }) => (
              <li key={id}>
                {to} · {formatDay(on, language, 'short')}
                {people.length > 1 && ` · ${t('erase.tell.others')}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      <EraseForm
        name={name}
        kept={[]}
        held={onHold([...about, ...named], today)}
        ready={called.every((engagement) => choice.wrong(engagement) === undefined)}
        onErase={erase}
        onClose={onClose}
      >
        <NamedFields choice={choice} />
      </EraseForm>
    </Dialog>
  );
}
