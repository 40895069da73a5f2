import { CircleAlert, CircleCheck, Eraser, PencilLine, Share2 } from 'lucide-react';
import type { Dossier } from '@/storage/reader';
import type { PersonRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { formatDay } from '../../kit/formatDay';
import { IconButton } from '../../kit/IconButton';
import { SaveSubject } from './SaveSubject';

type Props = {
  readonly dossier: Dossier;
  readonly person: PersonRow;
  readonly onCorrect: () => void;
  readonly onErase: () => void;
};

export function PersonCard({ dossier, person, onCorrect, onErase }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const { name, email, phone, consentOn, consentHow } = person;
  const given = dossier.disclosures
    .filter(({ people }) => people.some(({ id }) => id === person.id))
    .map(({ to, on }) => `${to} (${formatDay(on, language, 'short')})`);
  return (
    <div className="flex items-start gap-1 py-2.5 pr-1.5 pl-4">
      <div className="min-w-0 flex-1">
        <h3 className="font-medium">{name}</h3>
        {(email || phone) && (
          <p className="text-sm text-muted">{[email, phone].filter(Boolean).join(' · ')}</p>
        )}
        {consentOn ? (
          <p className="flex items-start gap-1 text-sm text-ok">
            <CircleCheck className="mt-0.5 size-4 shrink-0" aria-hidden />
            {[t('person.consented', { day: formatDay(consentOn, language) }), consentHow]
              .filter(Boolean)
              .join(' · ')}
          </p>
        ) : (
          <p className="flex items-start gap-1 text-sm text-muted">
            <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            {t('person.noConsent')}
          </p>
        )}
        {given.length > 0 && (
          <p className="flex items-start gap-1 text-sm text-muted">
            <Share2 className="mt-0.5 size-4 shrink-0" aria-hidden />
            {t('person.disclosed', { to: given.join(', ') })}
          </p>
        )}
      </div>
      <SaveSubject dossier={dossier} person={person} />
      <IconButton
        label={t('person.correctOf', { name })}
        icon={<PencilLine className="size-4" aria-hidden />}
        onClick={onCorrect}
      />
      <IconButton
        label={t('person.eraseOf', { name })}
        icon={<Eraser className="size-4" aria-hidden />}
        onClick={onErase}
      />
    </div>
  );
}
