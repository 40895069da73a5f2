import type { FindingType } from '@/policy/findings';
import type { Dossier } from '@/storage/reader';
import type { DocumentRow, HoldRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { AttemptText } from '../../kit/AttemptText';
import { Button } from '../../kit/Button';
import { flagsNow } from '../../kit/documentNow';
import { FindingNote } from '../../kit/FindingNote';
import type { MendField } from '../../kit/facts';
import { formatDay } from '../../kit/formatDay';
import { PutOffNote } from '../../kit/PutOffNote';
import { useAnotherFile } from '../../kit/useAnotherFile';
import { useStatus } from '../../kit/useStatus';
import { Verdict } from '../../kit/Verdict';
import { Why } from '../../kit/Why';
import { HoldList } from '../holds/HoldList';
import { usePanel } from '../PanelContext';
import type { DocumentAsk } from './DocumentActions';
import { DocumentCertificate } from './DocumentCertificate';
import { Extensions } from './Extensions';

type Props = {
  readonly document: DocumentRow;
  readonly dossier: Dossier;
  readonly onMend: (field: MendField) => void;
  readonly onAsk: (ask: DocumentAsk) => void;
  readonly onLonger: (hold: HoldRow) => void;
};

/** Until when, what is wrong besides, and why: each with the way to mend it. */
export function DocumentVerdict({ document, dossier, onMend, onAsk, onLonger }: Props) {
  const t = usePanelT();
  const { language, today } = useSurface();
  const { workspace, go } = usePanel();
  const { holds = [] } = document;
  const rule = workspace.policy.rules[document.class];
  const status = useStatus(document, workspace.policy);
  const byEngagement = rule.startsOn === 'engagement completed' && document.engagementId !== null;
  const mends = useMends(document, byEngagement, onMend, onAsk, () =>
    go({ place: 'settings', page: 'policy' }),
  );
  const anotherFile = useAnotherFile(document);
  const missing =
    (status === 'waiting' && mends['waiting-for-start']) ||
    (status === 'no-term' && rule.startsOn !== 'none' && mends['no-term']);
  return (
    <section aria-label={t('document.verdict')} className="card mb-4 flex flex-col gap-3 p-3">
      <Verdict judged={{ ...document, status }}>
        {missing && (
          <Button small className="mt-2" onClick={missing.onClick}>
            {missing.label}
          </Button>
        )}
      </Verdict>
      <PutOffNote document={document} />
      {flagsNow(document, today).map((flag) => {
        const mend = mends[flag];
        return (
          <FindingNote key={flag} type={flag}>
            {flag === 'unreachable' && <AttemptText document={document} />}
            <div className="mt-2 flex flex-wrap gap-2 empty:hidden">
              {mend && (
                <Button small onClick={mend.onClick}>
                  {mend.label}
                </Button>
              )}
              {flag === 'not-encrypted' && (
                <Button small look="quiet" onClick={() => onMend('encrypted')}>
                  {t('mend.encrypted')}
                </Button>
              )}
              {flag === 'seen-again' && (
                <Button small onClick={anotherFile}>
                  {t('seenAgain.another')}
                </Button>
              )}
            </div>
          </FindingNote>
        );
      })}
      {holds.length > 0 && <HoldList dossier={dossier} holds={holds} onLonger={onLonger} />}
      <Extensions document={document} />
      {document.destroyedOn && document.copies.length > 0 && (
        <div className="text-sm">
          <p>{t('document.destroyed', { day: formatDay(document.destroyedOn, language) })}</p>
          <ul className="mt-1 list-disc pl-5 text-muted">
            {document.copies.map((copy) => (
              <li key={copy}>{t(`copy.${copy}`)}</li>
            ))}
          </ul>
        </div>
      )}
      {document.disposalId && <DocumentCertificate disposalId={document.disposalId} />}
      <Why
        document={document}
        rule={rule}
        onMend={(field) => (field === 'seenAgainOn' ? anotherFile() : onMend(field))}
      />
    </section>
  );
}

type Mend = { readonly label: string; readonly onClick: () => void };

/** Each finding leads to the one field or step that settles it. */
function useMends(
  document: DocumentRow,
  byEngagement: boolean,
  onMend: (field: MendField) => void,
  onAsk: (ask: DocumentAsk) => void,
  onTerms: () => void,
): Partial<Record<FindingType, Mend>> {
  const t = usePanelT();
  const to = (label: string, field: MendField): Mend => ({ label, onClick: () => onMend(field) });
  return {
    'waiting-for-start': to(t('mend.date'), byEngagement ? 'completedOn' : 'startedOn'),
    'no-consent': document.personId ? to(t('mend.consent'), 'consentOn') : to(t('mend.person'), 'personId'),
    'not-encrypted': { label: t('protect'), onClick: () => onAsk('protect') },
    misplaced: to(t('mend.place'), 'place'),
    'no-term': { label: t('mend.term'), onClick: onTerms },
    'seen-again': { label: t('document.dispose'), onClick: () => onAsk('dispose') },
    unreachable: { label: t('document.dispose'), onClick: () => onAsk('dispose') },
  };
}
