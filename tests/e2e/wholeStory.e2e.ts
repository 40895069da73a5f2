import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { audit } from './audit';
import { CLIENT, mistakes, rowOf, sheet } from './brokenSheet';
import { newProfile, removeProfile } from './browsers';
import { dump } from './dump';
import { Extension } from './harness';
import { tabToOn } from './keys';
import { type RegisterHash, registerHash } from './registerHash';
import { service } from './service';

const passphrase = 'zeven groene fietsen zonder bel';
const ERASED = 'Notities.docx';

let profile: string;
let files: string;
let ext: Extension;
let panel: Page;
let backup: string;
let list: string;
let then: RegisterHash;
let before: RegisterHash;
let erased: { dossier: string; id: string };

beforeAll(async () => {
  [profile, files] = [await newProfile(), await newProfile()];
  ext = await Extension.launch({ profile });
  panel = await ext.open('sidepanel');
  await seed(panel);
  await ext.command('addClient', { name: CLIENT });
  await panel.bringToFront();
  // From here on the browser hands its own dialog to the test: switched on at the press itself, that may come too late.
  panel.on('filechooser', () => undefined);
});
afterAll(() => Promise.all([removeProfile(profile), removeProfile(files)]));

const rows = async () => {
  const found = await audit(await dump(panel));
  expect(found.problems).toEqual([]);
  return found.rows.toSorted((a, b) => a.key.localeCompare(b.key));
};

/** Presses the button that has the focus, and gives the browser's own dialog this sheet. */
async function give(state: 'broken' | 'mended'): Promise<void> {
  const buffer = await sheet(state);
  const [chooser] = await Promise.all([panel.waitForEvent('filechooser'), panel.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'klanten.xlsx', mimeType: 'application/octet-stream', buffer });
}

async function press(...names: string[]): Promise<void> {
  for (const name of names) {
    await tabToOn(panel, name);
    await panel.keyboard.press('Enter');
  }
}

/** What the browser saves when this is done, put where the test keeps it. */
async function saved(act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([panel.waitForEvent('download'), act()]);
  const path = join(files, download.suggestedFilename());
  await writeFile(path, await readFile(await download.path()));
  return path;
}

describe('a list with mistakes becomes a register that outlives its browser', () => {
  test('each mistake is named by row and column, and nothing is taken in', async () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(12);
    await press('Instellingen', 'Importeren');
    await tabToOn(panel, 'Bestand kiezen');
    await give('broken');
    await tabToOn(panel, 'Een klant die nog niet in het register staat is een fout');
    await panel.keyboard.press('Space');
    await press('Controleren');
    await expect(panel.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toBeFocused();
    for (const [at, [, column, says]] of mistakes.entries()) {
      const said = panel
        .getByRole('listitem')
        .filter({ hasText: new RegExp(`^Rij ${rowOf(at)}, ${column}`) });
      await expect(said.filter({ hasText: says }), `row ${rowOf(at)}`).toHaveCount(1);
    }
    await expect(panel.getByRole('button', { name: 'Inlezen' })).toBeDisabled();
  });

  test('that very sheet, mended, is imported, undone row by row, and imported again', async () => {
    const bare = await rows();
    await tabToOn(panel, 'Hersteld bestand kiezen');
    await give('mended');
    await press('Controleren', 'Inlezen');
    await expect(panel.getByRole('heading', { name: 'Ingelezen' })).toBeFocused();
    const first = await rows();
    // Seven people, five engagements and three documents of the client that was there.
    expect(first).toHaveLength(bare.length + 15);
    await press('Ongedaan maken');
    await expect(panel.getByText('Ongedaan gemaakt.')).toBeVisible();
    expect(await rows()).toEqual(bare);
    await tabToOn(panel, 'Bestand kiezen');
    await give('mended');
    await press('Controleren', 'Inlezen');
    await expect(panel.getByRole('heading', { name: 'Ingelezen' })).toBeFocused();
    const again = await rows();
    expect(again).toHaveLength(first.length);
    const document = again.find((row) => row.kind === 'document' && row.name === ERASED);
    if (!document) throw new Error('the sheet has it');
    erased = { dossier: document.dossier, id: document.id };
  });

  test('it lives for a day: a destruction with its certificate, alerts given, a setting; then a backup', async () => {
    await ext.command('setSettings', { notifyAt: '08:30' });
    const report = (await rows()).find((row) => row.kind === 'document' && row.name === 'DISC Ab.pdf');
    if (!report) throw new Error('the sheet has it');
    const { dossier, id } = report;
    const due = await service(panel, 'alertsDue', {});
    if (!due.ok) throw new Error(due.error.type);
    expect(due.value.length).toBeGreaterThan(0);
    await service(panel, 'markGiven', { keys: due.value.map(({ key }) => key) });
    const on = new Date().toISOString().slice(0, 10) as `${number}-${number}-${number}`;
    await ext.command('disposeDocument', { dossier, id, on, copies: ['file'] });
    await ext.command('setBackupKey', { secret: { type: 'passphrase', passphrase } });
    then = await registerHash(panel);
    expect(then.chain.length).toBeGreaterThan(0);
    expect(then.alerts.length).toBeGreaterThan(0);
    await panel.getByRole('button', { name: 'Instellingen', exact: true }).click();
    await panel
      .getByRole('main')
      .getByRole('button', { name: /^Back-up/ })
      .click();
    backup = await saved(() => panel.getByRole('button', { name: 'Nu een back-up maken' }).click());
  });

  test('something is erased after it, and the list of that is saved beside it', async () => {
    await ext.command('eraseDocument', erased);
    list = await saved(() => panel.getByRole('button', { name: 'Lijst opslaan' }).click());
    before = await registerHash(panel);
    expect(before.dossiers[erased.dossier]).not.toBe(then.dossiers[erased.dossier]);
    await ext.close();
  });

  test('the profile gone, it is put back in another: the same by hash, and what was erased stays erased', async () => {
    await removeProfile(profile);
    profile = await newProfile();
    ext = await Extension.launch({ profile });
    panel = await ext.open('sidepanel');
    await panel.bringToFront();
    await press('Ik heb een back-up');
    await panel.getByLabel('Back-upbestand').setInputFiles([backup, list]);
    await expect(panel.getByText(/Wat volgens de lijst is gewist, blijft gewist/)).toBeVisible();
    await tabToOn(panel, 'Wachtwoordzin');
    await panel.keyboard.type(passphrase);
    await panel.keyboard.press('Enter');
    await expect(panel.getByText(/Back-up teruggezet/)).toBeVisible({ timeout: 20_000 });

    const after = await registerHash(panel);
    expect(after.dossiers).toEqual(before.dossiers);
    expect(after.workspace).toBe(before.workspace);
    // What a backup holds is what was so when it was made, but for the alerts of what was erased since.
    const ofErased = ({ dossier, id }: typeof erased) => `${dossier}/${id}`;
    expect(after.alerts).toEqual(then.alerts.filter((alert) => !alert.includes(ofErased(erased))));
    expect(after.chain).toEqual(expect.arrayContaining([...then.chain]));
    expect(JSON.stringify(await rows())).not.toContain(ERASED);
    await ext.close();
  }, 60_000);
});
