import { readFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { EvidenceSource } from '@/policy/mailing/channels';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import { Extension } from './harness';
import { service } from './service';

const EXPORT = 'audience_export_4f2a9c01de.zip';
const CSV = 'subscribed_email_audience_export_4f2a9c01de.csv';

let ext: Extension;
let panel: Page;
let zip: Buffer;
beforeAll(async () => {
  zip = await readFile(new URL(`../fixtures/mailchimp/${EXPORT}`, import.meta.url));
  ext = await Extension.launch();
  await ext.command('setSettings', { onboarded: true, language: 'nl' });
  panel = await ext.open('sidepanel');
  await panel.bringToFront();
});
afterAll(() => ext.close());

const event = (
  address: string,
  source: EvidenceSource,
  day: EvidenceDraft['moment']['day'],
  channel: EvidenceDraft['channel'] = null,
): EvidenceDraft => ({
  address,
  source,
  channel,
  moment: { text: day ?? '', day, exact: 'day' },
  from: { tool: null, form: 'Contact', page: null, file: 'contact.csv', digest: null, row: 7 },
  wording: null,
  sale: null,
  corrects: null,
  withdrawn: false,
});

/** What is known of some of the people in the export; of all the others nothing. */
const evidence: readonly EvidenceDraft[] = [
  event('Anna.deBoer0@example.com', 'webinar', '2025-12-01'),
  event('bram.deboer1@example.com', 'contact-form', '2026-01-20'),
  event('cora.deboer2@example.com', 'weekly-tip', '2026-02-20'),
  event('dirk.voorbeeld3@example.com', 'webinar', '2025-11-01'),
  event('dirk.voorbeeld3@example.com', 'unsubscribe', '2026-05-05'),
  event('els.voorbeeld4@example.com', 'opt-in', '2026-05-05', 'webinars'),
  event('nieuw@example.com', 'e-book', '2026-06-06'),
  event('anna.kuiper-smit60@example.com', 'webinar', '2025-06-06'), // left in MailChimp since
];

/** Drops a zip where exports are dropped, as a mouse does. */
async function drop(bytes: Buffer | Uint8Array): Promise<void> {
  const zone = panel.getByRole('region', { name: 'Vergelijk uw lijst met het bewijs' });
  const transfer = await panel.evaluateHandle(
    ([base64, name]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], name));
      return data;
    },
    [Buffer.from(bytes).toString('base64'), EXPORT] as const,
  );
  await zone.dispatchEvent('drop', { dataTransfer: transfer });
}

const tile = (name: string) => panel.getByRole('list', { name: 'Uitkomst' }).getByRole('button', { name });
const row = (address: string) =>
  panel.getByRole('main').getByRole('listitem').filter({ hasText: address }).last();

describe('the newsletter', () => {
  test('a zip that is dropped gives four lists, each row with why', async () => {
    const id = '1'.repeat(32);
    expect(await service(panel, 'stageEvidence', { import: id, from: 0, drafts: evidence })).toMatchObject({
      ok: true,
    });
    expect(await service(panel, 'takeEvidence', { import: id, of: evidence.length })).toMatchObject({
      ok: true,
      value: { recorded: evidence.length },
    });
    await panel.getByRole('navigation').getByRole('button', { name: 'Nieuwsbrief' }).click();
    await drop(zip);
    await expect(panel.getByText('60 krijgen mail')).toBeVisible();
    await ext.screenshot(panel, 'newsletter-check');
    await panel.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await expect(tile('Moet eraf')).toContainText('3');
    await expect(tile('Afgemeld, staat er nog')).toContainText('1');
    await expect(tile('Mag erop, staat er niet')).toContainText('1');
    await expect(tile('Niet te zeggen')).toContainText('55');
    await expect(row('bram.deboer1@example.com')).toContainText(/contactformulier.*R7/);
    await expect(row('bram.deboer1@example.com')).toContainText(/20 januari 2026.*contact\.csv, rij 7/);
    await expect(row('cora.deboer2@example.com')).toContainText(/wekelijkse tip.*R15/);
    await expect(row('els.voorbeeld4@example.com')).toContainText(/webinars.*nieuwsbrief/);
    await ext.screenshot(panel, 'newsletter-lists');
    await tile('Afgemeld, staat er nog').click();
    await expect(row('dirk.voorbeeld3@example.com')).toContainText('R19');
    await tile('Mag erop, staat er niet').click();
    // Whoever left in MailChimp is never called missing, and that it left is known from now on.
    await expect(row('nieuw@example.com')).toContainText('R14');
    await tile('Moet eraf').click();
  });

  test('who may I mail, and what MailChimp knew of leaving is known here', async () => {
    const box = panel.getByRole('searchbox', { name: /^Wie mag ik mailen/ });
    await box.fill('anna.kuiper-smit60@example.com');
    await expect(panel.getByText('Nee: nieuwsbrief')).toBeVisible();
    await box.fill('anna.deboer0@example.com');
    await expect(panel.getByText('Ja: nieuwsbrief')).toBeVisible();
    await ext.screenshot(panel, 'newsletter-who');
    await box.fill('');
  });

  test('ticked, and the next export verifies: one is gone, one is still there', async () => {
    await panel.getByRole('checkbox', { name: 'bram.deboer1@example.com is van de lijst' }).click();
    await panel.getByRole('checkbox', { name: 'cora.deboer2@example.com is van de lijst' }).click();
    await expect(panel.getByText('Afgevinkt, wacht op de volgende vergelijking')).toBeVisible();
    await expect(tile('Moet eraf')).toContainText('1');
    await expect.poll(async () => (await ext.badge()).text).toBe('2'); // and the one who left
    await panel.waitForTimeout(50);

    const files = unzipSync(zip);
    const text = new TextDecoder().decode(files[CSV]);
    const without = text.split('\n').filter((line) => !line.startsWith('bram.deboer1@'));
    await drop(zipSync({ ...files, [CSV]: new TextEncoder().encode(without.join('\n')) }));
    await panel.getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await expect(panel.getByText('1 afgevinkt adres staat niet meer op de lijst. Nagekeken.')).toBeVisible();
    await expect(row('cora.deboer2@example.com')).toContainText('en staat er nog');
    await expect(tile('Moet eraf')).toContainText('2');
    await ext.screenshot(panel, 'newsletter-verified');
    await panel.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await ext.screenshot(panel, 'newsletter-dark');
  });

  test('the panel that is opened anew shows the last comparison, with its marks', async () => {
    await panel.reload();
    await panel.bringToFront();
    await panel.getByRole('navigation').getByRole('button', { name: 'Nieuwsbrief' }).click();
    await expect(tile('Moet eraf')).toContainText('2');
    await expect(row('cora.deboer2@example.com')).toContainText('en staat er nog');
  });

  test('a quote that was accepted gives applicant and participant the newsletter (R10)', async () => {
    const client = await ext.command('addClient', { name: 'Zeezicht', email: 'info@zeezicht.example' });
    const { dossier } = client;
    await ext.command('addPerson', { dossier, name: 'Nel Kok', email: 'nel@zeezicht.example' });
    await panel.getByRole('navigation').getByRole('button', { name: 'Klanten' }).click();
    await panel.getByRole('button', { name: /Zeezicht/ }).click();
    await panel.getByRole('button', { name: 'Offerte aanvaard', exact: true }).click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Nel Kok' }).click();
    await ext.screenshot(panel, 'newsletter-quote');
    await dialog.getByRole('button', { name: 'Opslaan' }).click();
    await expect(panel.getByRole('list', { name: 'Aanvaarde offertes' })).toContainText(
      /R10.*Zeezicht en Nel Kok/,
    );
    await ext.screenshot(panel, 'newsletter-quoted');
    await panel.getByRole('navigation').getByRole('button', { name: 'Nieuwsbrief' }).click();
    const box = panel.getByRole('searchbox', { name: /^Wie mag ik mailen/ });
    for (const address of ['nel@zeezicht.example', 'info@zeezicht.example']) {
      await box.fill(address);
      await expect(panel.getByText('Ja: nieuwsbrief')).toBeVisible();
      const yes = panel.getByRole('listitem').filter({ hasText: 'Ja: nieuwsbrief' });
      await expect(yes).toContainText(/R10.*Akkoord op een offerte/);
    }
  });
});
