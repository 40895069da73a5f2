import { expect } from 'playwright/test';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { seed } from '@/demo/seed.mjs';
import { addDays, dayOf } from '@/policy/calendar';
import { exportedRegisterSchema } from '@/storage/schema/exported';
import { newProfile, removeProfile } from './browsers';
import { FirefoxExtension } from './firefox';
import { FirefoxPanel, patient } from './firefoxPanel';

declare const chrome: typeof import('wxt/browser').browser;

const today = dayOf(new Date());
const list = [
  'Klant;Deelnemer;Traject;Einddatum;Bestand',
  'Zeezicht;Nel Bos;Coaching Nel;31-01-2026;DISC Nel',
  '',
];

let downloads: string;
let ext: FirefoxExtension;
let panel: FirefoxPanel;
beforeAll(async () => {
  downloads = await newProfile();
  ext = await FirefoxExtension.launch({ downloads });
  const page = await ext.open('sidepanel');
  await seed(page);
  panel = new FirefoxPanel(page, downloads);
  await page.bringToFront();
});
afterAll(async () => {
  await ext.close();
  await removeProfile(downloads);
});

const counts = () =>
  panel.page.evaluate(async () => {
    const { counts: kept } = await chrome.storage.local.get<{
      counts: { documents: number; overdue: number };
    }>('counts');
    return [kept.documents, kept.overdue];
  });
const settings = async (page: string) => {
  await panel.press('Instellingen');
  await panel.press(page);
};
/** Every document that the list shows becomes of another kind, as one step. */
async function changeMany(): Promise<void> {
  await panel.press('Alles selecteren');
  await panel.press('Soort');
  await panel.says('Soort wijzigen');
  await panel.fill('Soort', 'Iets anders');
  await panel.press('Opslaan');
  await panel.says(/\d+ documenten gedaan\./);
}
async function openDocument(name: string): Promise<void> {
  await panel.press('Documenten');
  await panel.fill('Zoek op titel, klant of persoon', name);
  await panel.says(/^1 document$/m);
  await panel.press(name);
  await panel.says('Gegevens wijzigen');
}

describe('much at once, in Firefox', () => {
  test('a list is imported and taken back', async () => {
    // The demo register; its numbers follow what was put into it.
    const before = [17, 3];
    await expect.poll(counts, patient).toEqual(before);
    await settings('Importeren');
    await panel.give('lijst.csv', list.join('\r\n'));
    await panel.press('Controleren');
    await panel.says('Te laat (1)');
    await panel.press('Inlezen');
    await panel.says(/Ingelezen\s+Komt erbij/);
    await expect.poll(counts).toEqual([1, 1].map((more, at) => (before[at] ?? 0) + more));
    await panel.press('Ongedaan maken');
    await expect.poll(counts, patient).toEqual(before);
  });

  test('documents are selected and get another kind; one undo takes it back', async () => {
    const before = await counts();
    await panel.press('Documenten');
    await panel.fill('Zoek op titel, klant of persoon', 'DISC');
    await changeMany();
    await expect.poll(counts).not.toEqual(before);
    await panel.press('Ongedaan maken');
    await expect.poll(counts, patient).toEqual(before);
  });

  test('the register goes back to the moment before a change of many', async () => {
    const before = await counts();
    await changeMany();
    await panel.press('Sluiten');
    await settings('Terug naar een eerder moment');
    await panel.press('Teruggaan naar');
    await panel.says(/gegevens worden weer zoals ze waren/);
    await panel.press('Teruggaan');
    await panel.says('Het register is weer zoals het toen was.');
    await expect.poll(counts, patient).toEqual(before);
  });
});

describe('the last day and the rules, in Firefox', () => {
  test('a document is put off, kept longer and held', async () => {
    await openDocument('Contactformulier website');
    await panel.press('Later');
    await panel.press('Morgen');
    await panel.says(/^Uitgesteld tot/m);
    await panel.press('Langer bewaren');
    await panel.fill('Bewaren tot en met', addDays(today, 90));
    await panel.fill('Waarom langer?', 'Offerte loopt nog');
    await panel.press('Verlengen');
    await panel.says(/^Verlengd tot en met .*: Offerte loopt nog/m);
    await panel.press('Vasthouden');
    await panel.fill('Reden', 'Klacht');
    await panel.fill('Besloten door', 'An de Vries');
    await panel.press('Vasthouden');
    await panel.says(/^Vastgehouden/m);
  });

  test('a version of the policy is looked at and accepted', async () => {
    await settings('Termijnen en soorten');
    await panel.press('Nieuwe versie maken');
    await panel.press('Briefwisseling');
    await panel.fill('Termijn in maanden voor Briefwisseling', '6');
    await panel.press('Bekijk wat er verandert');
    await panel.says('1 document krijgt een andere laatste dag');
    await panel.press('Accepteren');
    await panel.says('Nieuwe versie geaccepteerd');
    await panel.says('Versie 2');
  });

  test('a disclosure is refused without a ground, and stands there with one', async () => {
    await panel.press('Klanten');
    await panel.press('Kompas Onderwijs');
    await panel.press('Verstrekking');
    await panel.fill('Aan wie', 'Belastingdienst');
    await panel.fill('Wat', 'Facturen van 2025');
    await panel.press('Opslaan');
    await panel.says('Kies een van de drie gronden');
    await panel.press('De wet vraagt het');
    await panel.fill('Welke wet', 'artikel 52 AWR');
    await panel.press('Opslaan');
    await panel.says('De wet vraagt het: artikel 52 AWR');
  });
});

describe('what goes out and what warns, in Firefox', () => {
  test('one dossier, everything and a list are saved', async () => {
    await panel.press('Hele dossier opslaan');
    await panel.press('Als pagina om te lezen');
    expect(await panel.saved(/^bewaarwacht-dossier-.*\.html$/)).toContain(
      '<h1>Dossier van Kompas Onderwijs</h1>',
    );
    await settings('Exporteren');
    await panel.press('Alles opslaan als JSON');
    const { dossiers } = exportedRegisterSchema.parse(
      JSON.parse(await panel.saved(/^bewaarwacht-\d.*\.json$/)),
    );
    expect(dossiers).toHaveLength(7);
    await panel.press('Documenten als CSV');
    expect(await panel.saved(/^bewaarwacht-documents-.*\.csv$/)).toMatch(/^\ufeffKlant;Titel;Soort/);
  });

  test('the self-check finds nothing', async () => {
    await settings('Zelfcontrole');
    await panel.press('Controleer nu');
    await panel.says(/Gecontroleerd op .*: \d+ klanten, niets gevonden\./);
    await panel.says(/Om \d\d:\d\d uur wordt er weer gekeken\./);
  });

  test('the daily notification is allowed and comes, and the days go into a calendar', async () => {
    await settings('Meldingen');
    await panel.click('Geef een melding');
    await panel.fill('Om', '00:00');
    await panel.press('Opslaan');
    await panel.page.evaluate(() => chrome.alarms.create('look', { when: Date.now() }));
    // Without a screen Firefox drops what it shows at once; the day is written down after it took it.
    const notified = () => panel.page.evaluate(() => chrome.storage.local.get('notifiedOn'));
    await expect.poll(notified, patient).toEqual({ notifiedOn: today });
    await panel.press('Agendabestand opslaan');
    expect(await panel.saved(/^bewaarwacht-.*\.ics$/)).toMatch(
      /SUMMARY:Bewaarwacht: laatste dag voor \d+ document/,
    );
  });
});
