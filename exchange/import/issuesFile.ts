import type { Translate } from '@/locales/translate';
import { csv } from '../export/csv';
import type { ImportDesk } from './desk';
import { type Issue, issueLevels } from './issues';

const PART = 2_000;

/** What is said of a row, in one sentence. */
export const issueText = (t: Translate<string>, { type, value, other }: Issue): string =>
  t(`import.issue.${type}`, { value, other });

/** All that the trial run says, as a list to mend the file by. */
export async function issuesFile(desk: ImportDesk, t: Translate<string>): Promise<string> {
  const issues: Issue[] = [];
  for (const which of ['wrong', 'other'] as const)
    for (let from = 0; ; from += PART) {
      const part = await desk.issues(which, from, PART);
      issues.push(...part);
      if (part.length < PART) break;
    }
  return csv<Issue>(
    [
      { title: t('import.issues.row'), of: ({ row }) => row },
      { title: t('import.issues.column'), of: ({ column }) => column },
      { title: t('import.issues.level'), of: ({ type }) => t(`import.level.${issueLevels[type]}`) },
      { title: t('import.issues.what'), of: (one) => issueText(t, one) },
      { title: t('import.issues.value'), of: ({ value }) => value },
    ],
    issues.toSorted((one, other) => one.row - other.row),
  );
}
