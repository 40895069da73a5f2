import { readFileSync } from 'node:fs';
import { readAudience } from '@/exchange/mailing/readAudience';

const at = (name: string) => new URL(`../../fixtures/${name}`, import.meta.url);

export const NOW = Date.UTC(2026, 10, 25);
export const EXPORT = 'audience_export_4f2a9c01de.zip';
export const csvName = (status: string) => `${status}_email_audience_export_4f2a9c01de.csv`;

export const fixture = (folder: 'mailchimp' | 'wordpress', name: string): File =>
  new File([readFileSync(at(`${folder}/${name}`))], name, { lastModified: NOW - 1_000 });

export const file = (name: string, content: BlobPart): File =>
  new File([content], name, { lastModified: NOW - 1_000 });

/** What is read of these files; fails the test where they are refused. */
export async function readOf(...files: readonly File[]) {
  const read = await readAudience(files, NOW);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}

export async function refusalOf(...files: readonly File[]) {
  const read = await readAudience(files, NOW);
  return read.ok ? null : read.error;
}

export const SYSTEM =
  'MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED,LEID,EUID,NOTES,TAGS';

/** A file of subscribed people with a column of first names and one of the owner's own, `Interesse`. */
export const list = (...rows: readonly string[]): File =>
  file(csvName('subscribed'), [`Email Address,First Name,Interesse,${SYSTEM}`, ...rows].join('\r\n'));

/** A record as MailChimp writes it; cells as they stand in the file. */
export const line = (address: string, first = 'An', own = '', tags = '', notes = '') =>
  `${address},${first},${own},2,2026-01-02 03:04:05,192.0.2.1,2026-01-02 03:04:05,192.0.2.1,2026-10-01 09:00:00,400000001,ab,${notes},${tags}`;
