import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'fflate';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { command } from '@/demo/command.mjs';
import { seed } from '@/demo/seed.mjs';
import { decodeHeader } from '@/exchange/backup/header';
import type { Row } from '@/storage/rows';
import { argon2Here } from '@/vault/argon2Here';
import { backupKeys } from '@/vault/backupKeys';
import { hex } from '@/vault/bytes';
import { a11y } from './a11y';
import { audit } from './audit';
import { newProfile, removeProfile } from './browsers';
import { type Dump, dump, sealedThings } from './dump';
import { Extension } from './harness';
import { tabToOn } from './keys';
import { filesOf, grep, keysIn, keysThatOpen, openedBy } from './metal';
import { service } from './service';

const marker = (what: string) => `${what}-${crypto.randomUUID().slice(0, 13)}`;
const gone = {
  client: marker('Zeester'),
  person: marker('Kwal'),
  report: `${marker('Oester')}.pdf`,
  phone: `06-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`,
  document: `${marker('Krab')}.pdf`,
};
const stays = { client: marker('Mossel'), person: marker('Garnaal') };
const passphrase = 'zeven groene fietsen zonder bel';

let files: string;
let backup: string;
let list: string;
let before: Row[];
/** How many rows the backup has when nothing is kept erased. */
let whole: number;

/** What the browser saves when this is done, put where the test keeps it. */
async function saved(panel: Page, act: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([panel.waitForEvent('download'), act()]);
  const path = join(files, download.suggestedFilename());
  await writeFile(path, await readFile(await download.path()));
  return path;
}

const sorted = (rows: readonly Row[]) => rows.toSorted((a, b) => a.key.localeCompare(b.key));

async function backupPage(panel: Page): Promise<void> {
  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Instellingen', exact: true }).click();
  await panel
    .getByRole('main')
    .getByRole('button', { name: /^Back-up/ })
    .click();
}

/** Everything that the keys on the disk open, logs as what they say. */
function readable(profile: string, held: Dump): string {
  const things = sealedThings(held);
  const rings = keysThatOpen(
    profile,
    things.filter(({ about }) => about.startsWith('keyring')),
  );
  const keys = rings.flatMap(({ opened }) => keysIn(opened)).map(({ key }) => key);
  return openedBy(keys, things)
    .map((bytes) => {
      const text = bytes.toString('latin1');
      return bytes[0] === 1 ? text + Buffer.from(inflateSync(bytes.subarray(1))).toString('latin1') : text;
    })
    .join('\n');
}

beforeAll(async () => {
  files = await newProfile();
});
afterAll(() => removeProfile(files));

describe('a register that is lost and comes back', () => {
  let ext: Extension;
  let panel: Page;
  let profile: string;
  beforeAll(async () => {
    profile = await newProfile();
    ext = await Extension.launch({ profile });
    panel = await ext.open('sidepanel');
    await seed(panel);
    await panel.bringToFront();
  });
  afterAll(() => removeProfile(profile));

  test('a backup is made by keyboard, with a passphrase chosen on the way', async () => {
    const lost = await ext.command('addClient', { name: gone.client });
    await ext.command('addPerson', { dossier: lost.dossier, name: marker('Kreeft') });
    const { dossier } = await ext.command('addClient', { name: stays.client, phone: gone.phone });
    await ext.command('addPerson', { dossier, name: stays.person });
    const person = await ext.command('addPerson', { dossier, name: gone.person });
    await ext.command('registerDocument', {
      dossier,
      name: gone.report,
      class: 'individual-report',
      place: 'device',
      personId: person.id,
    });
    const letter = await ext.command('registerDocument', {
      dossier,
      name: gone.document,
      class: 'correspondence',
      place: 'device',
    });

    await backupPage(panel);
    await expect(panel.getByText('Alleen op deze computer, nog geen back-up')).toBeVisible();
    expect(await a11y(panel)).toEqual([]);
    backup = await saved(panel, async () => {
      await tabToOn(panel, 'Nu een back-up maken');
      await panel.keyboard.press('Enter');
      await panel.getByRole('dialog').waitFor();
      await tabToOn(panel, 'Wachtwoordzin');
      await panel.keyboard.type(passphrase);
      await panel.getByText('Sterk genoeg.').waitFor();
      await ext.screenshot(panel, 'backup-passphrase');
      await tabToOn(panel, 'Nog een keer');
      await panel.keyboard.type(passphrase);
      await panel.keyboard.press('Enter');
    });
    expect(backup).toMatch(/bewaarwacht-\d{4}-\d\d-\d\d\.bwb$/);
    await expect(panel.getByText('Alleen op deze computer, laatste back-up vandaag')).toBeVisible();
    await ext.screenshot(panel, 'backup-page');

    // What is erased from here on must stay erased.
    await ext.command('eraseDossier', { dossier: lost.dossier });
    await ext.command('erasePerson', { dossier, id: person.id });
    await ext.command('eraseField', { dossier, id: dossier, kind: 'client', field: 'phone' });
    await ext.command('eraseDocument', { dossier, id: letter.id });
  });

  test('the file names nobody', async () => {
    const text = (await readFile(backup)).toString('latin1');
    for (const name of [...Object.values(gone), ...Object.values(stays)]) expect(text).not.toContain(name);
  });

  test('tested, it says what is the same, what changed and what was erased since', async () => {
    await panel.getByRole('button', { name: 'Mijn back-up testen' }).click();
    await panel.getByLabel('Back-upbestand').setInputFiles(backup);
    await panel.getByLabel('Wachtwoordzin', { exact: true }).fill('zeven groene fietsen zonder zadel');
    await panel.keyboard.press('Enter');
    await expect(panel.getByText(/Hiermee gaat deze back-up niet open/)).toBeVisible();
    await panel.getByLabel('Wachtwoordzin', { exact: true }).fill(passphrase);
    await panel.keyboard.press('Enter');
    await expect(panel.getByText('Deze back-up gaat open en is heel.')).toBeVisible();
    await expect(panel.getByText('Hier daarna gewijzigd: 1 klant')).toBeVisible();
    await expect(panel.getByText('Hier gewist sinds deze back-up: 1 klant')).toBeVisible();
    expect(await a11y(panel)).toEqual([]);
    await ext.screenshot(panel, 'backup-tested');
    await panel.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).last().click();
  });

  test('the list of what was erased is asked for, and saved beside it', async () => {
    await expect(panel.getByText(/de lijst naast uw back-ups weet dat nog niet/)).toBeVisible();
    await ext.screenshot(panel, 'backup-list-behind');
    list = await saved(panel, () => panel.getByRole('button', { name: 'Lijst opslaan' }).click());
    expect(list).toMatch(/bewaarwacht-erased\.bwl$/);
    await expect(panel.getByText(/De lijst naast uw back-ups is bij/)).toBeVisible();
    const { problems, rows } = await audit(await dump(panel));
    expect(problems).toEqual([]);
    before = sorted(rows);
    expect(before.length).toBeGreaterThan(30);
  });

  test('nothing that opens it stands in any file of the browser that made it', async () => {
    await ext.close();
    const header = await decodeHeader(new Uint8Array(await readFile(backup)));
    if (typeof header === 'string') throw new Error(header);
    const keys = await backupKeys({ type: 'passphrase', passphrase }, header.kdf, argon2Here);
    if ('type' in keys) throw new Error(keys.type);
    const { d = '' } = await crypto.subtle.exportKey('jwk', keys.pair.privateKey);
    const secrets = [Buffer.from(d, 'base64url'), Buffer.from(d), Buffer.from(passphrase)];
    // The control: the public half, which the device does keep, is found in the same way.
    const kept = Buffer.from(hex(keys.publicKey));
    const there = Array.from(filesOf(profile));
    expect(there.some(({ bytes }) => bytes.includes(kept))).toBe(true);
    for (const secret of secrets)
      expect(there.filter(({ bytes }) => bytes.includes(secret)).map(({ path }) => path)).toEqual([]);
  });
});

describe.each(['nl', 'en'] as const)('in a browser that knows nothing, %s', (lang) => {
  const says = {
    nl: {
      have: 'Ik heb een back-up',
      file: 'Back-upbestand',
      passphrase: 'Wachtwoordzin',
      now: 'Terugzetten',
      old: /Wat volgens de lijst is gewist, blijft gewist/,
      done: /Back-up teruggezet/,
    },
    en: {
      have: 'I have a backup',
      file: 'Backup file',
      passphrase: 'Passphrase',
      now: 'Put it back',
      old: /What the list says was erased stays erased/,
      done: /Backup put back/,
    },
  }[lang];

  test('it is put back, by keyboard, and is the same but for what was erased since', async () => {
    const profile = await newProfile();
    const ext = await Extension.launch({ profile, lang });
    const panel = await ext.open('sidepanel');
    await tabToOn(panel, says.have);
    await panel.keyboard.press('Enter');
    // The browser's own window for files has no keyboard a program could press.
    await panel.getByLabel(says.file).setInputFiles([backup, list]);
    await expect(panel.getByText(says.old)).toBeVisible();
    expect(await a11y(panel)).toEqual([]);
    await tabToOn(panel, says.passphrase);
    await panel.keyboard.type(passphrase);
    await ext.screenshot(panel, `restore-${lang}`);
    await panel.keyboard.press('Enter');
    await expect(panel.getByText(says.done)).toBeVisible({ timeout: 20_000 });

    const held = await dump(panel);
    const { problems, rows } = await audit(held);
    expect(problems).toEqual([]);
    expect(sorted(rows)).toEqual(before);
    await ext.close();

    const open = readable(profile, held);
    for (const name of Object.values(stays)) expect(open).toContain(name);
    for (const name of Object.values(gone)) expect(open, name).not.toContain(name);
    expect(grep(profile, [...Object.values(gone), ...Object.values(stays), passphrase])).toEqual([]);
    await removeProfile(profile);
  }, 120_000);
});

test('without the list it says that what was erased comes back; and so it is', async () => {
  const ext = await Extension.launch();
  const panel = await ext.open('sidepanel');
  await panel.getByRole('button', { name: 'Ik heb een back-up' }).click();
  await panel.getByLabel('Back-upbestand').setInputFiles(backup);
  await expect(panel.getByText(/Wat u daarna hebt gewist, komt terug/)).toBeVisible();
  await ext.screenshot(panel, 'restore-no-list');
  await panel.getByLabel('Wachtwoordzin').fill(passphrase);
  await panel.keyboard.press('Enter');
  await expect(panel.getByText(/Back-up teruggezet/)).toBeVisible({ timeout: 20_000 });
  const { rows } = await audit(await dump(panel));
  expect(JSON.stringify(rows)).toContain(gone.person);
  whole = rows.length;
  await ext.close();
});

test('a restore that is killed leaves nothing or all', async () => {
  const bytes = Array.from(await readFile(backup));
  const seen = new Set<number>();
  for (const ms of [5, 250, 400, 500, 650, 2_500]) {
    const profile = await newProfile();
    let ext = await Extension.launch({ profile, world: false });
    const panel = await ext.open('sidepanel');
    await command(panel, 'recount', {});
    const name = `${'ab'.repeat(16)}.bwb`;
    await panel.evaluate(
      async ([as, content]) => {
        const inbox = await (await navigator.storage.getDirectory()).getDirectoryHandle('inbox', {
          create: true,
        });
        const stream = await (await inbox.getFileHandle(as, { create: true })).createWritable();
        await stream.write(new Uint8Array(content));
        await stream.close();
      },
      [name, bytes] as const,
    );
    const secret = { type: 'passphrase', passphrase } as const;
    // The page goes with the browser; nobody hears the answer.
    service(panel, 'restoreBackup', { file: name, list: null, secret }).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, ms));
    await ext.kill();
    ext = await ext.relaunch();
    const again = await ext.open('sidepanel');
    expect((await command(again, 'recount', {})).ok).toBe(true);
    const { problems, rows } = await audit(await dump(again));
    expect(problems, `killed after ${ms} ms`).toEqual([]);
    expect([0, whole], `killed after ${ms} ms`).toContain(rows.length);
    seen.add(rows.length);
    await ext.close();
    await removeProfile(profile);
  }
  // Both were met, so the moments were well chosen.
  expect(seen).toEqual(new Set([0, whole]));
}, 240_000);
