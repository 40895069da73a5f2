import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { addLongList } from '@/bench/longList';
import { seed } from '@/demo/seed.mjs';
import { audit } from './audit';
import { day, head } from './brokenSheet';
import { dump } from './dump';
import { Extension } from './harness';
import { tabToOn } from './keys';
import { service } from './service';

let ext: Extension;
let panel: Page;
beforeAll(async () => {
  ext = await Extension.launch();
  panel = await ext.open('sidepanel');
  await seed(panel);
  await panel.bringToFront();
  // From here on the browser hands its own dialog to the test: switched on at the press itself, that may come too late.
  panel.on('filechooser', () => undefined);
});
afterAll(() => ext.close());

const empty = head.map(() => null);
type Cell = string | ReturnType<typeof day> | null;
const row = (cells: Readonly<Record<string, Cell>>): Cell[] =>
  head.map((name, at) => cells[name] ?? empty[at] ?? null);

/** Row 2 is in order; each row under it is wrong in its own way. */
const wrong: readonly (readonly [Readonly<Record<string, Cell>>, string, RegExp])[] = [
  [{ Klant: 'Zeezicht', 'E-mail': 'nel@zeezicht.example' }, 'Deelnemer', /naam ontbreekt/],
  [{ Deelnemer: 'Ab Bos' }, 'Klant', /bij welke klant/],
  [
    { Klant: 'Zeezicht', Deelnemer: 'Ab', Traject: 'T1', Einddatum: '31-02-2026' },
    'Einddatum',
    /geen bestaande datum/,
  ],
  [
    { Klant: 'Zeezicht', Deelnemer: 'Ab', 'Toestemming op': '01-01-2099' },
    'Toestemming op',
    /in de toekomst/,
  ],
  [
    {
      Klant: 'Zeezicht',
      Deelnemer: 'Ab',
      Traject: 'T2',
      Startdatum: day('2026-03-01'),
      Einddatum: day('2026-02-28'),
    },
    'Einddatum',
    /2026-02-28 ligt voor de begindatum 2026-03-01/,
  ],
  [{ Klant: 'Zeezicht', Deelnemer: 'Ab', 'E-mail': 'ab@' }, 'E-mail', /geen e-mailadres/],
  [{ Klant: 'Zeezicht', IBAN: 'NL91ABNA0417164301' }, 'IBAN', /geen bestaand rekeningnummer/],
  [
    { Klant: 'Zeezicht', Bestand: 'DISC Ab.pdf', Documentsoort: 'Vakantiefoto' },
    'Documentsoort',
    /geen soort document/,
  ],
  [{ Klant: 'Zeezicht', Bestand: 'Notities.docx' }, 'Documentsoort', /soort niet bekend/],
  [{ Klant: 'Zeezicht', Bestand: 'DISC Ab.pdf', Webadres: 'http://x' }, 'Webadres', /https/],
  [{ Klant: 'Zeezicht', Adres: 'a'.repeat(401) }, 'Adres', /langer dan 400 tekens/],
  [{ Klant: 'Zeezicht', Traject: 'T3', Einddatum: '31/12/2025' }, '', /^$/],
  [{ Klant: 'Zeezicht', Traject: 'T4', Einddatum: '12/31/2025' }, '', /^$/],
  [{ Klant: 'Zeezicht', Traject: 'T5', Einddatum: '03/04/2025' }, 'Einddatum', /kan twee dagen zijn/],
  [{ Klant: 'Onbekend', Bestand: 'DISC Zus.pdf' }, 'Klant', /‘Onbekend’ staat niet in het register/],
];
const mistakes = wrong.filter(([, column]) => column !== '');

/** As a program of before Unicode writes it: semicolons, Windows line ends, Windows-1252. */
const mended = Buffer.from(
  [
    'Klant;Deelnemer;Toestemming op;Traject;Einddatum;Bestand;Waar het staat',
    'De Linde Zorg;Zo\u00eb de Bruin;05-01-2026;Coaching Zo\u00eb;31-01-2026;DISC-rapport Zo\u00eb de Bruin.pdf;computer',
    'De Linde Zorg;Noor van Dijk;;;;Drijfveren Noor van Dijk.pdf;computer',
    '',
  ].join('\r\n'),
  'latin1',
);

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });

/** Presses the button that has the focus, and gives the browser's own dialog this file. */
async function giveFile(chosen: ReturnType<typeof file>): Promise<void> {
  const [chooser] = await Promise.all([panel.waitForEvent('filechooser'), panel.keyboard.press('Enter')]);
  await chooser.setFiles(chosen);
}

describe('a list comes into the register, by keyboard', () => {
  test('a spreadsheet with mistakes of thirteen kinds: each is named by row and column, and can be saved as a list', async () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(12);
    const good = row({ Klant: 'Kompas Onderwijs', Deelnemer: 'Els Bos', 'E-mail': 'els@kompas.example' });
    const xlsx = await writeXlsxFile([[...head], good, ...wrong.map(([cells]) => row(cells))]).toBuffer();

    await tabToOn(panel, 'Instellingen');
    await panel.keyboard.press('Enter');
    await tabToOn(panel, 'Importeren');
    await panel.keyboard.press('Enter');
    await tabToOn(panel, 'Bestand kiezen');
    await giveFile(file('lijst.xlsx', xlsx));
    await expect(panel.getByRole('heading', { name: 'Wat staat in welke kolom?' })).toBeFocused();
    await ext.screenshot(panel, 'import-columns');
    await tabToOn(panel, 'Een klant die nog niet in het register staat is een fout');
    await panel.keyboard.press('Space');
    await tabToOn(panel, 'Controleren');
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('heading', { name: 'Dit gaat er gebeuren' })).toBeFocused();

    for (const [at, [, column, says]] of wrong.entries()) {
      if (column === '' || column === 'Klant') continue;
      const said = panel.getByRole('listitem').filter({ hasText: new RegExp(`^Rij ${at + 3}, ${column}`) });
      await expect(said.filter({ hasText: says })).toHaveCount(1);
    }
    const unknown = panel.getByRole('listitem').filter({ hasText: '‘Onbekend’ staat niet in het register' });
    await expect(unknown).toContainText(`Rij ${wrong.length + 2}, Klant`);
    await expect(panel.getByRole('button', { name: 'Inlezen' })).toBeDisabled();
    await ext.screenshot(panel, 'import-mistakes');

    const [download] = await Promise.all([
      panel.waitForEvent('download'),
      panel.getByRole('button', { name: 'Opslaan als lijst (CSV)' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^bewaarwacht-import-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
    expect(lines[0]).toBe('\ufeffRij;Kolom;Gevolg;Wat;In de cel');
    expect(lines.length).toBeGreaterThan(mistakes.length);
  });

  test('the mended file is imported, undone and imported again; Today shows what became overdue', async () => {
    const before = (await audit(await dump(panel))).rows.length;
    await tabToOn(panel, 'Hersteld bestand kiezen');
    await giveFile(file('lijst.csv', mended));
    await tabToOn(panel, 'Controleren');
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('heading', { name: 'Te laat (1)' })).toBeVisible();
    await expect(panel.getByText('1 deelnemer · 1 traject · 2 documenten')).toBeVisible();
    await expect(panel.getByText('1 klant · 1 deelnemer', { exact: true })).toBeVisible();
    await ext.screenshot(panel, 'import-trial');

    const importAll = async () => {
      await tabToOn(panel, 'Inlezen');
      await panel.keyboard.press('Enter');
      await expect(panel.getByRole('heading', { name: 'Ingelezen' })).toBeFocused();
    };
    await importAll();
    const after = await audit(await dump(panel));
    expect(after.problems).toEqual([]);
    expect(after.rows.length).toBe(before + 4);

    await tabToOn(panel, 'Ongedaan maken');
    await panel.keyboard.press('Enter');
    await expect(panel.getByText('Ongedaan gemaakt.')).toBeVisible();
    const undone = await audit(await dump(panel));
    expect(undone.problems).toEqual([]);
    expect(undone.rows.length).toBe(before);

    await tabToOn(panel, 'Bestand kiezen');
    await giveFile(file('lijst.csv', mended));
    await expect(panel.getByText(/Ingevuld zoals de vorige keer/)).toBeVisible();
    await tabToOn(panel, 'Controleren');
    await panel.keyboard.press('Enter');
    await importAll();
    await tabToOn(panel, 'Naar Vandaag');
    await panel.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: /DISC-rapport Zoë de Bruin\.pdf/ })).toBeVisible();
  });

  test('the same list once more adds nothing', async () => {
    await panel.getByRole('button', { name: 'Instellingen' }).click();
    await panel.getByRole('button', { name: /^Importeren/ }).click();
    // What became of the last one is still there, with its undo.
    await panel.getByRole('button', { name: 'Nog een lijst' }).click();
    await panel.locator('input[type=file]').setInputFiles(file('lijst.csv', mended));
    await panel.getByRole('button', { name: 'Controleren' }).click();
    await expect(panel.getByText('Er staat niets nieuws in deze lijst.')).toBeVisible();
    await expect(panel.getByText('Staat al in het register.')).toHaveCount(2);
  });
});

/** 1,000 in the test; 50,000 in `npm run bench`: a list as long as a firm's whole history. */
const ROWS = Number(process.env.ROWS ?? 1_000);

test(`${ROWS} rows: the panel stays free while they are read and written, and a kill leaves all of them or none`, async () => {
  // Five documents a participant, as a firm's list has them.
  const [clients, people] = [Math.max(10, Math.round(ROWS / 100)), Math.round(ROWS / 5)];
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const p = n % people;
    return `Firma ${p % clients};Persoon ${p};Coaching ${p};2026-0${1 + (p % 9)}-15;DISC-rapport ${n}.pdf`;
  });
  const long = Buffer.from(['Klant;Deelnemer;Traject;Einddatum;Bestand', ...rows, ''].join('\n'));
  // A panel that knows nothing of the list before.
  await panel.reload();
  // So many rows are checked by the engine itself: taken out of the browser they don't fit in one message.
  const measures = ROWS > 5_000;
  const before = measures ? 0 : (await audit(await dump(panel))).rows.length;
  await panel.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  const longest = () =>
    panel.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));

  await panel.getByRole('button', { name: 'Instellingen' }).click();
  await panel.getByRole('button', { name: /^Importeren/ }).click();
  await panel.locator('input[type=file]').setInputFiles(file('lang.csv', long));
  await panel.getByRole('button', { name: 'Controleren' }).waitFor();
  // To put so large a file into the page is the test's own long task.
  await panel.evaluate(() => (window as unknown as { tasks: number[] }).tasks.splice(0));
  const started = Date.now();
  await panel.getByRole('button', { name: 'Controleren' }).click();
  await expect(panel.getByText(new RegExp(`${ROWS} documenten`)).first()).toBeVisible({ timeout: 60_000 });
  const tried = Date.now();
  await panel.getByRole('button', { name: 'Inlezen' }).click();
  if (!measures) {
    await expect(panel.getByText('Bezig met inlezen …')).toBeVisible();
    await ext.killEngine();
  }
  await expect(panel.getByRole('heading', { name: 'Ingelezen' })).toBeVisible({ timeout: 150_000 });
  const imported = Date.now();
  if (measures) {
    const blocked = await longest();
    const verified = await service(panel, 'verify', {});
    expect(verified).toMatchObject({ value: { damaged: 0, differing: 0, countersAgree: true } });
    const [trial, imports, checked] = [tried - started, imported - tried, Date.now() - imported];
    addLongList({ rows: ROWS, trial, imports, checked, blocked });
    return;
  }
  const { problems, rows: there } = await audit(await dump(panel));
  expect(problems).toEqual([]);
  expect(there.length).toBe(before + ROWS + 2 * people + clients);
}, 240_000);
