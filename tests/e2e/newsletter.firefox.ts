import { readFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import type { EvidenceSource } from '@/policy/mailing/channels';
import { newProfile, removeProfile } from './browsers';
import { FirefoxExtension } from './firefox';
import { FirefoxPanel, patient } from './firefoxPanel';

const EXPORT = 'audience_export_4f2a9c01de.zip';
const CSV = 'subscribed_email_audience_export_4f2a9c01de.csv';

let downloads: string;
let ext: FirefoxExtension;
let panel: FirefoxPanel;
let zip: Uint8Array;
beforeAll(async () => {
  zip = new Uint8Array(await readFile(new URL(`../fixtures/mailchimp/${EXPORT}`, import.meta.url)));
  downloads = await newProfile();
  ext = await FirefoxExtension.launch({ downloads });
  await ext.command('setSettings', { onboarded: true, language: 'nl' });
  panel = new FirefoxPanel(await ext.open('sidepanel'), downloads);
  await panel.page.bringToFront();
});
afterAll(async () => {
  await ext.close();
  await removeProfile(downloads);
});

async function know(address: string, source: EvidenceSource, day: Day): Promise<void> {
  const moment = { text: day, day, exact: 'day' } as const;
  await ext.command('recordEvidence', { address, source, channel: null, moment });
}

/** The export without these of its members. */
function without(...gone: readonly string[]): Uint8Array {
  const files = unzipSync(zip);
  const lines = new TextDecoder().decode(files[CSV]).split('\n');
  const kept = lines.filter((line) => !gone.some((one) => line.startsWith(one)));
  return zipSync({ ...files, [CSV]: new TextEncoder().encode(kept.join('\n')) });
}

describe('the newsletter in Firefox', () => {
  test('an export gives four lists, each row with why, and the badge counts them', async () => {
    await know('bram.deboer1@example.com', 'contact-form', '2026-01-20');
    await know('cora.deboer2@example.com', 'weekly-tip', '2026-02-20');
    await know('nieuw@example.com', 'e-book', '2026-06-06');
    await panel.press('Nieuwsbrief');
    await panel.says('Vergelijk uw lijst met het bewijs');
    await panel.give(EXPORT, zip);
    await panel.says('60 krijgen mail');
    await panel.press('Vergelijk');
    await panel.says(/bram\.deboer1@example\.com[\s\S]*contactformulier[\s\S]*R7/);
    await panel.says(/cora\.deboer2@example\.com[\s\S]*wekelijkse tip[\s\S]*R15/);
    await expect.poll(() => ext.badge(), patient).toMatchObject({ text: '2' });
  });

  test('what is ticked is verified by the next export', async () => {
    await panel.press('bram.deboer1@example.com is van de lijst');
    await panel.press('cora.deboer2@example.com is van de lijst');
    await panel.says('Afgevinkt, wacht op de volgende vergelijking');
    await expect.poll(() => ext.badge(), patient).toMatchObject({ text: '' });
    await panel.give(EXPORT, without('bram.deboer1@'));
    await panel.says('Dit staat in de export');
    await panel.press('Vergelijk');
    await panel.says('1 afgevinkt adres staat niet meer op de lijst. Nagekeken.');
    await panel.says(/cora\.deboer2@example\.com[\s\S]*en staat er nog/);
  });

  test('who may I mail', async () => {
    await panel.fill('Wie mag ik mailen? Typ een e-mailadres', 'nieuw@example.com');
    await panel.says('Ja: nieuwsbrief');
    await panel.fill('Wie mag ik mailen? Typ een e-mailadres', 'cora.deboer2@example.com');
    await panel.says('Nee: nieuwsbrief');
  });
});
