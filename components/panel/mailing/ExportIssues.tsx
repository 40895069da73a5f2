import { usePanelT } from '../../context';
import type { Opened } from './steps';

/** What there is to say of rows of the export: which file, row and column, and what became of it. */
export function ExportIssues({ opened: { issues, shownIssues } }: { readonly opened: Opened }) {
  const t = usePanelT();
  const count = issues.wrong + issues.other;
  if (count === 0) return null;
  const more = count - shownIssues.length;
  return (
    <details className="mt-2">
      <summary className="rounded-md text-sm font-medium text-due">{t('mailing.issues', { count })}</summary>
      <ul className="mt-2 flex flex-col gap-2 text-sm">
        {shownIssues.map(({ file, row, column, type, value }) => (
          <li key={`${file} ${row} ${column} ${type}`}>
            <span className="block text-muted">
              {t(column === '' ? 'mailing.issue.row' : 'mailing.issue.column', { file, row, column })}
            </span>
            {t(`mailing.issue.${type}`, { value })}
          </li>
        ))}
        {more > 0 && <li className="text-muted">{t('mailing.issues.more', { count: more })}</li>}
      </ul>
    </details>
  );
}
