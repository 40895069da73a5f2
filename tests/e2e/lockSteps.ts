import type { Page } from 'playwright-core';
import { hex } from '@/vault/bytes';
import { type LockedKey, parseKeyFile } from '@/vault/keyFile';
import { type Dump, sealedThings } from './dump';
import type { Extension } from './harness';
import type { SealedThing } from './metal';

export const PASSPHRASE = 'twaalf beren lopen langs het water';
export const LOCKED = 'Het register zit op slot';

export const isLocked = (page: Page) => page.getByRole('heading', { name: LOCKED });
export const isOpen = (page: Page) => page.getByRole('heading', { name: 'Vandaag', level: 1 });

/** Types it where the field has the focus by itself, and presses Enter. */
export async function unlock(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.bringToFront();
  await isLocked(page).waitFor();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
}

export async function openLockPage(panel: Page): Promise<void> {
  await panel.bringToFront();
  await panel.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await panel.getByRole('main').getByRole('button', { name: /^Slot/ }).click();
}

export async function putLockOn(panel: Page): Promise<void> {
  await openLockPage(panel);
  await panel.getByLabel('Wachtwoordzin', { exact: true }).fill(PASSPHRASE);
  await panel.getByLabel('Nog een keer').fill(PASSPHRASE);
  await panel.getByRole('checkbox').click();
  await panel.getByRole('button', { name: 'Zet het slot erop' }).click();
  await panel.getByText('Er zit een slot op het register').waitFor();
}

export async function closeLock(panel: Page): Promise<void> {
  await openLockPage(panel);
  await panel.getByRole('button', { name: 'Nu op slot' }).click();
  await isLocked(panel).waitFor();
}

/** The type of the error that a command gets, or that there was none. */
export async function answerOf(ext: Extension): Promise<string> {
  const reply = await ext.command('addClient', { name: 'Niemand' }).catch((error: Error) => error.message);
  return typeof reply === 'string' ? reply : 'carried out';
}

export function lockedKeyOf({ master }: Dump): LockedKey {
  const parsed = parseKeyFile(new Uint8Array(master));
  if (typeof parsed !== 'object' || !('sealed' in parsed)) throw new Error('not locked');
  return parsed;
}

/** The master key, the keyrings, and of each dossier one thing: what opens that opens the dossier's others too. */
export function samplesOf(held: Dump): SealedThing[] {
  const { generation, work, sealed } = lockedKeyOf(held);
  const { memory, passes, lanes, salt } = work;
  const things = sealedThings(held);
  const logs = new Map(
    things.filter(({ about }) => about.startsWith('log ')).map((thing) => [thing.about.split(' ')[1], thing]),
  );
  return [
    {
      about: `master key ${generation} ${memory} ${passes} ${lanes} ${hex(salt)}`,
      sealed: Buffer.from(sealed),
    },
    ...things.filter(({ about }) => about.startsWith('keyring')),
    ...logs.values(),
  ];
}
