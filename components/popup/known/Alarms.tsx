import type { DocumentRow } from '@/storage/rows';
import { useT } from '../../context';
import { Button } from '../../kit/Button';
import { DayForm } from '../../kit/DayForm';
import { FindingNote } from '../../kit/FindingNote';
import { useCommand } from '../../kit/useCommand';
import { usePopup } from '../PopupContext';
import { useDayDraft } from './useDayDraft';

/** What is wrong besides the date, each with the way to settle it. The verdict itself says what date or term misses. */
export function Alarms({ document }: { readonly document: DocumentRow }) {
  const t = useT();
  const { actions } = usePopup();
  return document.flags
    .filter((flag) => flag !== 'waiting-for-start' && flag !== 'no-term')
    .map((flag) => (
      <FindingNote key={flag} type={flag}>
        {flag === 'no-consent' && document.personId !== null && (
          <Consent document={document} personId={document.personId} />
        )}
        {((flag === 'no-consent' && document.personId === null) || flag === 'not-encrypted') && (
          <Button
            small
            className="mt-2"
            onClick={() =>
              actions.onGoTo({
                place: 'documents',
                document: document.key,
                mend: flag === 'no-consent' ? 'personId' : 'encrypted',
              })
            }
          >
            {t('popup.inRegister')}
          </Button>
        )}
      </FindingNote>
    ));
}

type ConsentProps = { readonly document: DocumentRow; readonly personId: string };

function Consent({ document, personId }: ConsentProps) {
  const t = useT();
  const run = useCommand();
  const { dossier } = document;
  const draft = useDayDraft(`consent:${dossier}/${personId}`);
  return (
    <DayForm
      {...draft.wiring}
      label={t('popup.consentOf', { name: document.personName ?? '' })}
      onSave={(consentOn) =>
        draft.dropAfter(run('correctPerson', { dossier, id: personId, consentOn }, t('popup.consentSaved')))
      }
    />
  );
}
