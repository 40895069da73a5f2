import type { EvidenceTrial } from '@/exchange/mailing/desk';
import { usePanelT } from '../../context';
import { Actions } from '../../kit/Actions';
import { Button } from '../../kit/Button';

type Props = { readonly trial: EvidenceTrial; readonly onRun: () => void; readonly onBack: () => void };

/** What would be put down, and what there is to say of rows: all of it before anything is saved. */
export function EvidenceTrialRun({ trial, onRun, onBack }: Props) {
  const t = usePanelT();
  const { drafts, issues, shown } = trial;
  const count = issues.wrong + issues.other;
  const more = count - shown.length;
  return (
    <div className="card p-4">
      <p className="font-medium">{t('evidence.trial', { count: drafts })}</p>
      <p className="text-sm text-muted">{t('evidence.trial.known')}</p>
      {count > 0 && (
        <details className="mt-2" open={issues.wrong > 0}>
          <summary className="rounded-md text-sm font-medium text-due">
            {t('mailing.issues', { count })}
          </summary>
          <ul className="mt-2 flex flex-col gap-2 text-sm">
            {shown.map(({ row, column, type, value }) => (
              <li key={`${row} ${column} ${type}`}>
                <span className="block text-muted">
                  {t(column === '' ? 'evidence.row' : 'evidence.row.column', { row, column })}
                </span>
                {t(`evidence.issue.${type}`, { value })}
              </li>
            ))}
            {more > 0 && <li className="text-muted">{t('mailing.issues.more', { count: more })}</li>}
          </ul>
        </details>
      )}
      <Actions>
        {drafts > 0 && (
          <Button look="primary" onClick={onRun}>
            {t('evidence.run')}
          </Button>
        )}
        <Button onClick={onBack}>{t('evidence.back')}</Button>
      </Actions>
    </div>
  );
}
