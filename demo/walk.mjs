// npm start -- --headless: the main job from beginning to end as a coach does it, with a picture of every step.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { command } from './command.mjs';
import { launch, openPage } from './launch.mjs';
import { pressToolbarButton } from './popup.mjs';
import { addresses } from './world.mjs';

const browser = await launch({ headless: true, size: { width: 1280, height: 800 } });
const { context, id, desk, documents } = browser;
context.setDefaultTimeout(10_000);

const pictures = [];
async function picture(name, of) {
  await writeFile(resolve('demo', `${name}.png`), await of.screenshot());
  pictures.push(`demo/${name}.png`);
}
const step = (text) => console.log(`- ${text}`);
/** Sweden writes its days as the calendar's standard does. */
const yesterday = new Date(Date.now() - 86_400_000).toLocaleDateString('sv-SE');

/** A page that doesn't say what it should stops the walk. */
async function expectText(page, pattern) {
  await page.getByText(pattern).first().waitFor();
}

async function openPanel() {
  const panel = await openPage(browser, 'sidepanel');
  await panel.setViewportSize({ width: 440, height: 860 });
  await panel.getByRole('heading', { level: 1 }).first().waitFor();
  return panel;
}

console.log(`The demo register holds ${documents} documents of invented people. Walking the main job:`);
// Whatever language this machine's Chromium has, the walk reads Dutch.
await command(desk, 'setSettings', { language: 'nl' });
await desk.close();

const panel = await openPanel();
await expectText(panel, 'DISC-rapport Noor van Dijk');
await picture('panel-today', panel);
step('the side panel says what is overdue, due soon, and what waits for a date');

const report = await context.newPage();
await report.setViewportSize({ width: 1280, height: 800 });
await report.goto(addresses.report);
await expectText(report, 'DISC-rapport Bram de Wit');
await picture('portal', report);
const popup = await pressToolbarButton(context, id, report);
await popup.says(/Bakkerij De Korenaar|Training najaar/);
await picture('popup', popup);
step('a report in the DISC portal: the popup guesses its kind, its client and whom it is about');
await popup.press('Enter', 13);
await popup.says(/Wacht op (een )?datum/);
await picture('popup-tagged', popup);
await popup.close();
step('one key tagged it; it waits for the end date of the training');

await panel.bringToFront();
const endDate = panel.getByLabel('Training najaar: klaar op');
await endDate.fill(yesterday);
await endDate.press('Enter');
await expectText(panel, /2 rapporten hebben nu een laatste dag/);
await picture('panel-end-date', panel);
await panel.getByRole('button', { name: 'Documenten' }).click();
await panel
  .getByPlaceholder('Zoek op titel, klant of persoon')
  .or(panel.getByRole('searchbox'))
  .first()
  .fill('Bram');
await panel.getByRole('button', { name: /DISC-rapport Bram de Wit/ }).click();
await expectText(panel, /Weg uiterlijk/);
await picture('panel-last-day', panel);
step('one end date gave both reports of the training their last day');

const drive = await context.newPage();
await drive.setViewportSize({ width: 1280, height: 800 });
await drive.goto(addresses.onedrive);
await expectText(drive, 'DISC-rapport Noor van Dijk.pdf');
await drive.waitForTimeout(1000);
await picture('onedrive', drive);
await drive.getByText('DISC-rapport Noor van Dijk.pdf').first().click();
await drive.waitForTimeout(1000);
await picture('onedrive-overdue', drive);
const late = await pressToolbarButton(context, id, drive);
await late.says(/te laat|Had weg moeten zijn/i);
await picture('popup-overdue', late);
await late.close();
step('OneDrive: the list marks what asks for attention, and an overdue report says so when it is opened');

await panel.bringToFront();
await panel.getByRole('button', { name: 'Vandaag' }).click();
await panel.getByRole('button', { name: /DISC-rapport Noor van Dijk\.pdf/ }).click();
await panel.getByRole('button', { name: 'Vernietigd? Leg het vast' }).click();
for (const copy of ['Het bestand zelf', 'De prullenbak', 'Downloads op mijn computer'])
  await panel.getByRole('checkbox', { name: copy }).check();
await picture('panel-destroy', panel);
await panel.getByRole('button', { name: 'Vastleggen' }).click();
await panel.getByRole('dialog').waitFor({ state: 'hidden' });
await expectText(panel, 'Vernietiging vastgelegd.');
await picture('panel-destroyed', panel);
step('destroyed there, every copy ticked, and recorded here');

await context.close();
console.log(`Done. Pictures: ${pictures.join(', ')}`);
