import type { Alert } from '@/policy/alerts';
import { type Day, isDay } from '@/policy/calendar';
import type { MailingList } from '@/policy/mailing/lists';
import { type Bytes, fromUtf8, utf8 } from '@/vault/bytes';
import type { GivenAlert, RegisterDb } from './db';
import { FIRM } from './ids';
import type { RowKey } from './rows';

/** What an alert is called in the register of those given: opaque ids, a stage and days. */
export const alertKey = (
  row: RowKey,
  { stage, fact, after }: Omit<Alert, 'stage'> & { readonly stage: Alert['stage'] | MailingList },
): string => [row, stage, fact || '-', ...(after ? [after] : [])].join(' ');

/** The shape of such a key: nothing but ids, a stage and days gets in. */
export const givenKey = /^[0-9a-f]{32}\/[0-9a-f]{32} [a-z0-9-]{4,20} [0-9-]{1,10}( [0-9-]{10})?$/;

/** What the alerts of an address on a mailing list stand under; `member`: its keyed digest (`memberId`). */
export const memberRow = (member: string): RowKey => `${FIRM}/${member}`;

export const alertsOfMembers = (db: RegisterDb): Promise<string[]> =>
  db.alerts.where('key').startsWith(`${FIRM}/`).primaryKeys();

export const rowAndStage = (key: string): string => key.split(' ', 2).join(' ');

export const rowOf = (key: string): RowKey => key.slice(0, key.indexOf(' ')) as RowKey;

/** What was said of a document goes with it to its new client: it is not said again there. */
export async function moveAlerts(db: RegisterDb, from: RowKey, to: RowKey): Promise<void> {
  const given = await db.alerts.where('key').startsWith(`${from} `).toArray();
  if (given.length === 0) return;
  await db.alerts.bulkDelete(given.map(({ key }) => key));
  await db.alerts.bulkPut(given.map(({ key, on }) => ({ key: to + key.slice(from.length), on })));
}

export const forgetAlertsOf = async (db: RegisterDb, row: RowKey): Promise<void> => {
  await db.alerts.where('key').startsWith(`${row} `).delete();
};

/**
 * Alerts of rows that are no more, once nothing can bring those back. Those of addresses have no row; they go when the
 * address has gone from every list.
 */
export async function forgetAlerts(db: RegisterDb, before: Day): Promise<void> {
  const old = await db.alerts.filter(({ key, on }) => on < before && !key.startsWith(`${FIRM}/`)).toArray();
  const rows = Array.from(new Set(old.map(({ key }) => rowOf(key))));
  const there = new Set(await db.rows.where('key').anyOf(rows).primaryKeys());
  await db.alerts.bulkDelete(old.filter(({ key }) => !there.has(rowOf(key))).map(({ key }) => key));
}

/** These were given: not again, whoever asks. */
export const markGiven = async (db: RegisterDb, keys: readonly string[], on: Day): Promise<void> => {
  await db.alerts.bulkPut(keys.map((key): GivenAlert => ({ key, on })));
};

/** All of them as text, a line each, to be kept with a backup: after a restore nothing is said twice. */
export const writeGiven = async (db: RegisterDb): Promise<Bytes> =>
  utf8((await db.alerts.toArray()).map(({ key, on }) => `${key} ${on}`).join('\n'));

/** A line that is none is left out: at the worst something is said once more. */
export const readGiven = (bytes: Bytes): GivenAlert[] =>
  fromUtf8(bytes)
    .split('\n')
    .flatMap((line) => {
      const at = line.lastIndexOf(' ');
      const [key, on] = [line.slice(0, at), line.slice(at + 1)];
      return givenKey.test(key) && isDay(on) ? [{ key, on }] : [];
    });
