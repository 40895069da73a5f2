import { Download } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ImportDesk } from '@/exchange/import/desk';
import { type Issue, issueLevels } from '@/exchange/import/issues';
import type { Summary } from '@/exchange/import/plan';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { saveFile } from '../../../kit/saveFile';
import { Section } from '../../Section';

type Props = {
  readonly which: 'wrong' | 'other';
  readonly desk: ImportDesk;
  readonly summary: Summary;
};

const PART = 50;

/** What the trial says of rows, each with its row and column; the whole of it can be saved to mend the file by. */
export function Issues({ which, desk, summary }: Props) {
  const t = usePanelT();
  const { t: say, today } = useSurface();
  const [shown, setShown] = useState(PART);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const count = summary.issues[which];
  useEffect(() => {
    let wanted = true;
    void desk.issues(which, 0, shown).then((some) => wanted && setIssues(some));
    return () => {
      wanted = false;
    };
  }, [desk, which, shown]);
  const save = async () => {
    const { issuesFile } = await import('@/exchange/import/issuesFile');
    saveFile(`bewaarwacht-import-${today}.csv`, 'text/csv', [await issuesFile(desk, say)]);
  };
  if (count === 0) return null;
  return (
    <div className="mt-6">
      <Section
        title={t(which === 'wrong' ? 'import.wrong' : 'import.notes')}
        count={count}
        action={
          // One file holds both lists; its button stands at the first of them.
          (which === 'wrong' || summary.issues.wrong === 0) && (
            <Button small icon={<Download className="size-4" aria-hidden />} onClick={() => void save()}>
              {t('import.issues.save')}
            </Button>
          )
        }
      >
        <div className="card min-h-12">
          {which === 'wrong' && (
            <p className="border-b border-line px-4 py-2 font-medium text-due">
              {t('import.wrong.rows', { count: summary.rows.wrong })}
            </p>
          )}
          <ul className="divide-y divide-line text-sm">
            {issues.map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: in a fixed order, and a row may say the same twice.
              <li key={at} className="px-4 py-2">
                <p className="text-muted">
                  {one.column
                    ? t('import.issue.where', { row: one.row, column: one.column })
                    : t('import.issue.whereRow', { row: one.row })}
                  {which === 'other' && ` · ${t(`import.level.${issueLevels[one.type]}`)}`}
                </p>
                <p>{t(`import.issue.${one.type}`, { value: one.value, other: one.other })}</p>
              </li>
            ))}
          </ul>
          {count > issues.length && (
            <div className="border-t border-line p-2">
              <Button look="quiet" small onClick={() => setShown(shown + PART)}>
                {t('import.issues.more')}
              </Button>
            </div>
          )}
        </div>
      </Section>
    </div>
  );
}
