import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { expect } from 'playwright/test';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, test } from 'vitest';
import { pdfEncryption, pdfText } from '../readers';
import { FirefoxExtension } from './firefox';

const patient = { timeout: 30_000 };
const secret = 'GEHEIM advies over het team';

let ext: FirefoxExtension;
let panel: Page;
const text = () => panel.evaluate(() => document.body.innerText);
const press = (name: string) =>
  panel.evaluate((label) => {
    const within = document.querySelector('[role=dialog]') ?? document;
    const all = Array.from(within.querySelectorAll<HTMLElement>('button'));
    const found = all.find((one) =>
      (one.getAttribute('aria-label') ?? one.innerText).trim().startsWith(label),
    );
    if (!found) throw new Error(`no button ${label}`);
    found.click();
  }, name);

/** What the page gives to be saved: puppeteer sees no download of Firefox. */
const saved = async (): Promise<Uint8Array> => {
  const base64 = await panel.evaluate(async () => {
    const { made } = window as unknown as { made: Blob[] };
    const bytes = new Uint8Array((await made.at(-1)?.arrayBuffer()) ?? new ArrayBuffer(0));
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return new Uint8Array(Buffer.from(base64, 'base64'));
};

async function report(): Promise<string> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage().drawText(secret, { x: 50, y: 700, font });
  return Buffer.from(await pdf.save()).toString('base64');
}

beforeAll(async () => {
  ext = await FirefoxExtension.launch();
  panel = await ext.open('sidepanel');
  await ext.command('setFirm', { name: 'Voorbeeld Advies' });
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: 'Stichting Zeester' });
  await ext.command('registerDocument', {
    dossier,
    name: 'Teamadvies voorjaar',
    class: 'team-advice',
    place: 'device',
    startedOn: '2026-10-01',
  });
  await panel.bringToFront();
  await panel.evaluate(() => {
    const made: Blob[] = [];
    Object.assign(window, { made });
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return create(blob);
    };
  });
});
afterAll(() => ext.close());

test('in Firefox: an encrypted copy that others’ programs open, and a certificate of its destruction', async () => {
  await expect.poll(text, patient).toContain('Documenten');
  await press('Documenten');
  await expect.poll(text, patient).toContain('Teamadvies voorjaar');
  await press('Teamadvies voorjaar');
  await expect.poll(text, patient).toContain('Niet versleuteld');
  await press('Versleutelde kopie maken');
  await panel.evaluate(
    (base64) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (!input) throw new Error('no field for a file');
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const chosen = new DataTransfer();
      chosen.items.add(new File([bytes], 'advies.pdf', { type: 'application/pdf' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    await report(),
  );
  await press('Kopie maken');
  await expect.poll(text, patient).toContain('Kopie opgeslagen');
  const passphrase = await panel.evaluate(
    () => document.querySelector('[role=dialog] .font-mono')?.textContent ?? '',
  );
  const copy = await saved();
  expect(pdfEncryption(copy, passphrase)).toContain('file encryption method: AESv3');
  expect(pdfText(copy, passphrase)).toContain(secret);
  expect(pdfText(copy, 'iets anders')).toBeNull();
  await press('Klaar');
  await expect.poll(text, patient).not.toContain('Niet versleuteld');

  await press('Vernietigd? Leg het vast');
  await expect.poll(text, patient).toContain('Wat is weg?');
  await panel.evaluate(() =>
    document.querySelector<HTMLInputElement>('[role=dialog] input[type=checkbox]')?.click(),
  );
  await press('Vastleggen');
  await expect.poll(text, patient).toContain('Certificaat ');
  await press('Opslaan als pdf');
  await expect
    .poll(async () => pdfText(await saved(), '') ?? '', patient)
    .toContain('R4: hooguit 1 jaar bewaren');
});
