import { readFile } from 'node:fs/promises';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect } from 'playwright/test';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type CertificateFile, certificateFileSchema, chainFileSchema } from '@/storage/schema/chain';
import { pdfEncryption, pdfText, zipContents } from '../readers';
import { Extension } from './harness';

let ext: Extension;
let panel: Page;
let dossier: string;

const secret = 'GEHEIM advies over het team';

/** A report as a coach has it: a real PDF with a title and two pages. */
async function report(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const page of [1, 2]) pdf.addPage().drawText(`${secret}, blad ${page}`, { x: 50, y: 700, font });
  pdf.setTitle('GEHEIM in de titel');
  return Buffer.from(await pdf.save());
}

const button = (name: string | RegExp) => panel.getByRole('button', { name });
const dialog = () => panel.getByRole('dialog');
const bytesOf = async (download: Download) => new Uint8Array(await readFile(await download.path()));

async function saved(press: () => Promise<unknown>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([panel.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function openDocument(name: string): Promise<void> {
  await button('Documenten').click();
  await panel
    .getByRole('main')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
}

async function openProofs(): Promise<void> {
  await button('Instellingen').click();
  await button(/^Certificaten/).click();
}

async function verify(): Promise<string> {
  await button('Logboek controleren').click();
  const outcome = panel.getByRole('region', { name: 'Klopt het logboek?' }).getByRole('status');
  await expect(outcome).not.toBeEmpty();
  return outcome.innerText();
}

beforeAll(async () => {
  ext = await Extension.launch();
  await ext.command('setFirm', { name: 'Voorbeeld Advies' });
  await ext.command('setSettings', { onboarded: true });
  ({ dossier } = await ext.command('addClient', { name: 'Stichting Zeester' }));
  for (const name of ['Teamadvies voorjaar', 'Teamadvies najaar', 'Teamadvies winter'])
    await ext.command('registerDocument', {
      dossier,
      name,
      class: 'team-advice',
      place: 'device',
      startedOn: '2026-10-01',
    });
  panel = await ext.open('sidepanel');
  await panel.bringToFront();
});
afterAll(() => ext.close());

let passphrase = '';

describe('the encrypted copy of a team advice (R4)', () => {
  test('a PDF from the finding to a copy that only the password opens, and the finding is gone', async () => {
    await openDocument('Teamadvies voorjaar');
    await expect(panel.getByText('Niet versleuteld', { exact: false }).first()).toBeVisible();
    await panel
      .getByRole('region', { name: 'Oordeel' })
      .getByRole('button', { name: 'Versleutelde kopie maken' })
      .click();
    await dialog()
      .getByLabel('Bestand', { exact: true })
      .setInputFiles({
        name: 'Advies Stichting Zeester.pdf',
        mimeType: 'application/pdf',
        buffer: await report(),
      });
    await ext.screenshot(panel, 'protect-form');
    const { name, bytes } = await saved(() => dialog().getByRole('button', { name: 'Kopie maken' }).click());
    await expect(dialog().getByText('Kopie opgeslagen')).toBeVisible();
    await ext.screenshot(panel, 'protect-done');
    passphrase = await dialog().locator('.font-mono').innerText();
    expect(passphrase).toMatch(/^[a-z]+(-[a-z]+){5}$/);
    expect(name).toMatch(/^bewaarwacht-\d{4}-\d\d-\d\d-[0-9a-f]{6}\.pdf$/);

    const said = pdfEncryption(bytes, passphrase);
    expect(said).toContain('file encryption method: AESv3');
    expect(said).toContain('No syntax or stream encoding errors found');
    expect(pdfText(bytes, passphrase)).toContain(`${secret}, blad 2`);
    expect(pdfText(bytes, '')).toBeNull();
    expect(pdfText(bytes, passphrase.slice(0, -1))).toBeNull();
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('GEHEIM');

    await dialog().getByRole('button', { name: 'Klaar' }).click();
    await expect(panel.getByText('Niet versleuteld')).toHaveCount(0);
    await expect(panel.getByText('Het wachtwoord staat in het register.')).toBeVisible();
  });

  test('its password is shown again only by a click', async () => {
    await expect(panel.getByText(passphrase)).toHaveCount(0);
    await button('Wachtwoord tonen').click();
    await expect(panel.getByText(passphrase)).toBeVisible();
    await ext.screenshot(panel, 'protect-kept');
    await button('Wachtwoord verbergen').click();
    await expect(panel.getByText(passphrase)).toHaveCount(0);
  });

  test('the same password for another document is refused, and a weak one with its reason', async () => {
    await openDocument('Teamadvies najaar');
    await button('Versleutelde kopie maken').first().click();
    await dialog()
      .getByLabel('Bestand', { exact: true })
      .setInputFiles({ name: 'advies.docx', mimeType: 'application/msword', buffer: Buffer.from(secret) });
    await dialog().getByLabel('Ik kies er zelf een').check();
    const own = dialog().getByLabel('Uw wachtwoord');
    const make = dialog().getByRole('button', { name: 'Kopie maken' });
    for (const [typed, says] of [
      [passphrase, 'Dit wachtwoord hoort al bij een ander document.'],
      ['Stichting Zeester', /^Te makkelijk: de naam van uw bureau, uw klant/],
      ['kort', 'Dit is te kort: neem minstens 12 tekens.'],
    ] as const) {
      await own.fill(typed);
      await make.click();
      await expect(dialog().getByText(says)).toBeVisible();
    }
    await ext.screenshot(panel, 'protect-refused');
    await own.fill('kaasbroodje fiets maan stoel');
    await dialog().getByLabel('Bewaar het wachtwoord bij dit document').uncheck();
    const { name, bytes } = await saved(() => make.click());
    expect(name).toMatch(/\.zip$/);
    const { listed, files } = zipContents(bytes, 'kaasbroodje fiets maan stoel');
    expect(listed).toContain('AES-256');
    expect(files?.map((file) => file.bytes.toString())).toEqual([secret]);
    // Not kept anywhere: one wrong click doesn't lose it.
    await dialog().getByRole('button', { name: 'Klaar' }).click();
    await expect(dialog().getByText('Hebt u het wachtwoord bewaard?')).toBeVisible();
    await dialog().getByRole('button', { name: 'Ja, ik heb het bewaard' }).click();
    await expect(panel.getByText('Het wachtwoord staat niet in het register.')).toBeVisible();
  });
});

describe('certificates of destruction', () => {
  let json: { name: string; bytes: Uint8Array };

  test('of several at once, on paper and to keep, naming nobody', async () => {
    for (const name of ['Teamadvies voorjaar', 'Teamadvies najaar', 'Teamadvies winter']) {
      await openDocument(name);
      await button('Vernietigd? Leg het vast').click();
      await dialog().getByLabel('Het bestand zelf').check();
      await dialog().getByLabel('De prullenbak').check();
      await dialog().getByRole('button', { name: 'Vastleggen' }).click();
      await expect(panel.getByText(/^Certificaat [0-9A-F-]{14}$/)).toBeVisible();
    }
    await ext.screenshot(panel, 'proof-document');
    await openProofs();
    await panel.getByLabel('Wat', { exact: true }).selectOption('team-advice');
    await expect(panel.getByText('3 certificaten')).toBeVisible();
    await ext.screenshot(panel, 'proof-list');
    const pdf = await saved(() =>
      panel.getByRole('button', { name: 'Opslaan als pdf', exact: true }).click(),
    );
    const text = pdfText(pdf.bytes, '') ?? '';
    expect(text).toContain('Certificaat van vernietiging');
    expect(text.match(/R4: hooguit 1 jaar bewaren/g)).toHaveLength(3);
    json = await saved(() => panel.getByRole('button', { name: 'Opslaan als JSON', exact: true }).click());
    const kept = Buffer.from(json.bytes).toString();
    expect(certificateFileSchema.parse(JSON.parse(kept)).entries).toHaveLength(3);
    for (const paper of [text, kept, pdf.name, json.name])
      expect(paper).not.toMatch(/Zeester|voorjaar|Voorbeeld/);
  });

  test('the log is right, and still is after everything of the client was erased', async () => {
    // Three disposals, and the password that was kept of one of them.
    expect(await verify()).toContain('Alles klopt: 4 regels gecontroleerd.');
    await ext.command('eraseDossier', { dossier });
    expect(await verify()).toContain('Alles klopt: 5 regels gecontroleerd.');
    const log = await saved(() => button('Logboek opslaan als JSON').click());
    const [chain] = chainFileSchema.parse(JSON.parse(Buffer.from(log.bytes).toString())).chains;
    expect(chain).toMatchObject({ head: { count: 5 } });
    await ext.screenshot(panel, 'proof-right');
  });

  test('a line that was tampered with is named, and a kept certificate still tells', async () => {
    await panel.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('register');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const store = db.transaction('chain', 'readwrite').objectStore('chain');
      await new Promise<void>((resolve, reject) => {
        const all = store.getAll();
        all.onerror = () => reject(all.error);
        all.onsuccess = () => {
          const line = all.result.find(({ seq }) => seq === 3);
          const changed = store.put({ ...line, what: { ...line.what, destroyedOn: '2026-10-02' } });
          changed.onsuccess = () => resolve();
          changed.onerror = () => reject(changed.error);
        };
      });
      db.close();
    });
    const said = await verify();
    expect(said).toContain('Het logboek klopt niet');
    expect(said).toContain('Regel 3 is veranderd.');
    await ext.screenshot(panel, 'proof-wrong');

    const file: CertificateFile = JSON.parse(Buffer.from(json.bytes).toString());
    const check = async (what: object) =>
      panel.getByLabel('JSON-bestand').setInputFiles({
        name: 'certificaten.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(what)),
      });
    await check(file);
    await expect(panel.getByText('2 certificaten kloppen en staan in het logboek.')).toBeVisible();
    await expect(
      panel.getByText(/^1 certificaat is echt, maar staat niet meer in het logboek/),
    ).toBeVisible();
    await check({ ...file, entries: file.entries.map((entry) => ({ ...entry, on: '2026-01-01' })) });
    await expect(panel.getByText(/^3 certificaten zijn veranderd/)).toBeVisible();
    await check({ hello: 'world' });
    await expect(panel.getByText(/^Dit is geen bestand met certificaten/)).toBeVisible();
  });
});
