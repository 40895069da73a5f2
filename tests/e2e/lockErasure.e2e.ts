import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { argon2Here } from '@/vault/argon2Here';
import { openLocked } from '@/vault/keyFile';
import { lockKey } from '@/vault/lockKey';
import { newProfile, removeProfile } from './browsers';
import { dump, sealedThings } from './dump';
import { Extension } from './harness';
import { closeLock, isLocked, lockedKeyOf, PASSPHRASE, putLockOn, unlock } from './lockSteps';
import { keysIn, keysThatOpen, openedBy } from './metal';

/** Words that stand nowhere else: what is found of them was left by us. */
const marker = (what: string) => `${what}-${crypto.randomUUID().slice(0, 13)}`;
const stays = marker('Mossel');
const goes = { client: marker('Zeester'), person: marker('Kwal') };

let profile: string;
let ext: Extension;
let panel: Page;
let goesIn: string;

beforeAll(async () => {
  profile = await newProfile();
  ext = await Extension.launch({ profile });
  await ext.command('setSettings', { onboarded: true });
  panel = await ext.open('sidepanel');
  await putLockOn(panel);
  await ext.command('addClient', { name: stays });
  goesIn = (await ext.command('addClient', { name: goes.client })).dossier;
  await ext.command('addPerson', { dossier: goesIn, name: goes.person });
});
afterAll(async () => {
  await ext.close();
  await removeProfile(profile);
});

test('an erasure under the lock is final for who has the disk and the passphrase', async () => {
  const before = await dump(panel);
  const erased = sealedThings(before).filter(({ about }) => about.includes(goesIn));
  expect(erased.length).toBeGreaterThan(3);
  await ext.command('eraseDossier', { dossier: goesIn });
  const after = await dump(panel);
  await ext.kill();

  const standing = lockedKeyOf(after);
  const master = await openLocked(standing, await lockKey(PASSPHRASE, standing.work, argon2Here));
  if (!master) throw new Error('the passphrase does not open it');
  const all = [...sealedThings(before), ...sealedThings(after)];
  const keyrings = all.filter(({ about }) => about.startsWith('keyring'));
  const keys = openedBy([Buffer.from(master.key)], keyrings).flatMap(keysIn);
  expect(keys.map(({ id }) => id)).not.toContain(goesIn);
  const opened = openedBy(
    keys.map(({ key }) => key),
    all,
  );
  const text = opened.map((bytes) => bytes.toString('utf8')).join('');
  expect(text).toContain(stays);
  for (const name of Object.values(goes)) expect(text).not.toContain(name);
  expect(keysThatOpen(profile, erased.slice(0, 2))).toEqual([]);

  ext = await ext.relaunch();
  panel = await ext.open('sidepanel');
  await unlock(panel);
  await panel.getByRole('button', { name: 'Klanten' }).click();
  await expect(panel.getByText(stays)).toBeVisible();
  await expect(panel.getByText(goes.client)).toHaveCount(0);
}, 180_000);

test('a forgotten passphrase is the end of the register: one starts over, and nothing of it is left', async () => {
  const before = (await dump(panel)).stores.rows.map(({ key }) => key);
  expect(before.length).toBeGreaterThan(0);
  await closeLock(panel);
  const other = await ext.open('sidepanel');
  await isLocked(other).waitFor();
  await panel.bringToFront();
  await panel.getByText('Wachtwoordzin vergeten?').click();
  await panel.getByRole('button', { name: 'Opnieuw beginnen' }).click();
  await panel.getByRole('checkbox').click();
  await panel.getByRole('button', { name: 'Alles wissen en opnieuw beginnen' }).click();
  await panel.getByRole('button', { name: 'Klanten' }).click();
  await expect(panel.getByText('Nog geen klanten')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Klanten' })).toBeVisible();
  await expect.poll(() => ext.badge()).toEqual(expect.objectContaining({ text: '' }));
  await ext.command('addClient', { name: 'Nieuw begin' });
  const held = await dump(panel);
  expect(held.master[4]).toBe(1);
  expect(held.stores.rows.filter(({ key }) => before.includes(key))).toEqual([]);
});
