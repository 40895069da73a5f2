import type { FindingType } from '@/policy/findings';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { AttemptText } from '../../kit/AttemptText';
import { Button } from '../../kit/Button';
import { DayForm } from '../../kit/DayForm';
import { flagsNow } from '../../kit/documentNow';
import { FindingNote } from '../../kit/FindingNote';
import type { MendField } from '../../kit/facts';
import { useAnotherFile } from '../../kit/useAnotherFile';
import { useCommand } from '../../kit/useCommand';
import { usePopup } from '../PopupContext';
import { useDayDraft } from './useDayDraft';

/** What is wrong besides the date, each with the way to settle it. The verdict itself says what date or term misses. */
export function Alarms({ document }: { readonly document: DocumentRow }) {
  const t = useT();
  const { actions } = usePopup();
  const { today } = useSurface();
  const anotherFile = useAnotherFile(document);
  return flagsNow(document, today).map((flag) => {
    const mend = flag === 'no-consent' && document.personId !== null ? undefined : mendIn[flag];
    return (
      <FindingNote key={flag} type={flag}>
        {flag === 'unreachable' && <AttemptText document={document} />}
        {flag === 'seen-again' && (
          <Button small className="mt-2" onClick={anotherFile}>
            {t('seenAgain.another')}
          </Button>
        )}
        {flag === 'no-consent' && document.personId !== null && (
          <Consent document={document} personId={document.personId} />
        )}
        {mend && (
          <Button
            small
            className="mt-2"
            onClick={() => actions.onGoTo({ place: 'documents', document: document.key, mend })}
          >
            {mend === 'protect' ? t('protect') : t('popup.inRegister')}
          </Button>
        )}
      </FindingNote>
    );
  });
}

/** What is settled in the register itself, and at which field. */
const mendIn: Partial<Record<FindingType, MendField>> = {
  'no-consent': 'personId',
  'not-encrypted': 'protect',
  'hold-expired': 'hold',
  'hold-review': 'hold',
};

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
