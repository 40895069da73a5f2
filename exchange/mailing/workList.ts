import type { Translate } from '@/locales/translate';
import { type Column, csv } from '../export/csv';
import type { RowFacts } from './facts';

export type WorkRow = { readonly address: string; readonly facts: RowFacts };

/** As MailChimp's own boxes for many addresses want them pasted ("Unsubscribe addresses", "Archive"): one a line. */
export const addressLines = (rows: readonly Pick<WorkRow, 'address'>[]): string =>
  rows.map(({ address }) => address).join('\n');

/** The same as a list to work by, with why each stands on it; `says`: the reason in a sentence. */
export function workListCsv(
  rows: readonly WorkRow[],
  t: Translate<string>,
  says: (facts: RowFacts) => string,
): string {
  const columns: readonly Column<WorkRow>[] = [
    // The name that MailChimp's own import knows without being asked.
    { title: 'Email Address', of: ({ address }) => address },
    { title: t('mailing.csv.name'), of: ({ facts }) => facts.name },
    { title: t('mailing.csv.why'), of: ({ facts }) => says(facts) },
    { title: t('mailing.csv.clause'), of: ({ facts }) => facts.clause },
  ];
  return csv(columns, rows);
}
