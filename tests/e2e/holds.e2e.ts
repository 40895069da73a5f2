import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { newProfile, removeProfile } from './browsers';
import { Extension } from './harness';
import { onPage, tabTo } from './keys';

const red = '#b3261e';
const amber = '#8a5200';
const late = 'Contactformulier Bram';
const soon = 'Contactformulier Fatima';
const report = 'DISC-rapport Bram de Wit';

/** A day from today, in the computer's own zone; Sweden writes its days as the calendar's standard does. */
const inDays = (days: number): Day =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE') as Day;
const typed = (day: Day): string => day.split('-').toReversed().join('');

let profile: string;
let ext: Extension;
let panel: Page;

const press = (...keys: string[]) =>
  keys.reduce((all, key) => all.then(() => panel.keyboard.press(key)), Promise.resolve());
const write = (text: string) => panel.keyboard.type(text);
/** With Tab to what is called so, and then this key. */
async function at(name: string, key = 'Enter'): Promise<void> {
  await tabTo(onPage(panel), name);
  await press(key);
}
/** Opens a document from the list that has it, by keys alone. */
async function openDocument(name: string): Promise<void> {
  await panel.bringToFront();
  await at('Documenten');
  await panel.getByLabel('Zoek op titel, klant of persoon').waitFor();
  await tabTo(onPage(panel), 'Zoek op titel, klant of persoon');
  await press('Control+a');
  await write(name);
  await expect(panel.getByText('1 document', { exact: true })).toBeVisible();
  await press('ArrowDown');
  await expect(panel.getByRole('button', { name: new RegExp(`^${name}`) })).toBeFocused();
  await press('Enter');
  await expect(panel.getByRole('heading', { level: 1, name })).toBeFocused();
}
/** The same browser some days after the first one: the clock of everything in it is moved. */
async function onDay(days: number): Promise<void> {
  await ext.close();
  ext = await ext.relaunch({ clock: days });
  panel = await ext.open('sidepanel');
}
const badge = (text: string, colour = red) => expect.poll(() => ext.badge()).toEqual({ text, colour });

beforeAll(async () => {
  profile = await newProfile();
  ext = await Extension.launch({ profile });
  await ext.command('setFirm', { name: 'Optiwork' });
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: 'Bakkerij De Korenaar' });
  const form = { dossier, class: 'contact-form', place: 'device' } as const;
  // Three months, and as long again at most: one is a week or so late, one has a month to go.
  await ext.command('registerDocument', { ...form, name: late, startedOn: inDays(-100) });
  await ext.command('registerDocument', { ...form, name: soon, startedOn: inDays(-60) });
  const person = await ext.command('addPerson', { dossier, name: 'Bram de Wit', consentOn: inDays(-90) });
  await ext.command('registerDocument', {
    ...form,
    class: 'individual-report',
    name: report,
    personId: person.id,
    startedOn: inDays(-30),
  });
  panel = await ext.open('sidepanel');
});
afterAll(async () => {
  await ext.close();
  await removeProfile(profile);
});

describe('a last day is not the last word, and every exception has a reason, an end and a way back', () => {
  test('a hold: it is overdue no more, says why, and the badge is empty', async () => {
    await badge('1');
    await openDocument(late);
    await at('Vasthouden');
    await expect(panel.getByRole('dialog').getByLabel('Reden')).toBeFocused();
    await write('Klacht, loopt bij de rechtsbijstand');
    await tabTo(onPage(panel), 'Besloten door');
    await write('An de Vries');
    await tabTo(onPage(panel), 'Tot en met');
    await write(typed(inDays(10)));
    await press('Enter');
    await expect(panel.getByText(/^Vastgehouden tot en met/)).toBeVisible();
    await expect(panel.getByText('Klacht, loopt bij de rechtsbijstand', { exact: true })).toBeVisible();
    await expect.poll(async () => (await ext.badge()).text).toBe('');
  });

  test('an extension: not past the bound of its kind, within it the last day moves', async () => {
    await openDocument(soon);
    await at('Langer bewaren');
    await expect(panel.getByRole('dialog').getByLabel('Bewaren tot en met')).toBeFocused();
    await write(typed(inDays(300)));
    await tabTo(onPage(panel), 'Waarom langer?');
    await write('Offerte loopt nog');
    await press('Enter');
    await expect(panel.getByText('Zo lang mag dit niet blijven.')).toBeVisible();
    await expect(panel.getByRole('dialog').getByLabel('Bewaren tot en met')).toBeFocused();
    await write(typed(inDays(80)));
    await press('Enter');
    await expect(panel.getByText(/^Verlengd tot en met .*: Offerte loopt nog/)).toBeVisible();
    await expect(panel.getByText('nog 80 dagen')).toBeVisible();
  });

  test('a report has none: the clause says so and leads to the hold', async () => {
    await openDocument(report);
    await at('Langer bewaren');
    const dialog = panel.getByRole('dialog');
    await expect(dialog.getByText('Langer bewaren kan hier niet.')).toBeVisible();
    await expect(dialog.getByText('R3')).toBeVisible();
    await press('Escape');
  });

  test('the hold ends: a finding, and overdue again; lifted it is just overdue', async () => {
    await onDay(11);
    await badge('1');
    await openDocument(late);
    await expect(panel.getByText(/^Vasthouden is voorbij/)).toBeVisible();
    await expect(panel.getByText(/dagen te laat/)).toBeVisible();
    await at('Vasthouden opheffen: Klacht, loopt bij de rechtsbijstand');
    await expect(panel.getByText(/^Vasthouden is voorbij/)).not.toBeVisible();
    await expect(panel.getByText(/dagen te laat/)).toBeVisible();
    await badge('1');
  });

  test('put off with a reason: out of the number, still overdue on its own page, and back by itself', async () => {
    await at('Later');
    await expect(panel.getByRole('dialog').getByLabel('Waarom later?')).toBeFocused();
    await write('Wacht op antwoord');
    await at('Morgen');
    await expect(panel.getByText(/^Uitgesteld tot .*Wacht op antwoord/)).toBeVisible();
    await expect(panel.getByText(/dagen te laat/)).toBeVisible();
    await expect.poll(async () => (await ext.badge()).text).toBe('');
    await at('Vandaag');
    await expect(panel.getByText('1 document uitgesteld')).toBeVisible();
    await onDay(12);
    await badge('1');
    await expect(panel.getByText('1 document uitgesteld')).not.toBeVisible();
    await expect(panel.getByRole('button', { name: new RegExp(late) })).toBeVisible();
  });

  test('it can’t be reached: amber, with the reason, and asked again after 30 days', async () => {
    await openDocument(late);
    await at('Vernietigd? Leg het vast');
    await tabTo(onPage(panel), 'Hoe is het gegaan?');
    await press('End');
    await tabTo(onPage(panel), 'Waarom lukt het niet?');
    await write('Account opgezegd');
    await press('Enter');
    await expect(panel.getByText(/^U kon er niet bij/)).toBeVisible();
    await badge('1', amber);
    await onDay(41);
    await badge('1', amber);
    await onDay(42);
    await badge('1');
  });

  test('handed to the client: gone, and on record as that', async () => {
    await openDocument(late);
    // Two buttons lead there now: the finding's and the page's own.
    await at('Vernietigd? Leg het vast');
    await tabTo(onPage(panel), 'Hoe is het gegaan?');
    await press('ArrowDown');
    await tabTo(onPage(panel), 'Het bestand zelf');
    await press('Space');
    await at('Vastleggen');
    await expect(panel.getByText(/^Aan de klant gegeven op/)).toBeVisible();
    await expect.poll(async () => (await ext.badge()).text).toBe('');
  });

  test('the extension is taken back, six weeks later: the last day is what it was', async () => {
    await openDocument(soon);
    await expect(panel.getByText('nog 38 dagen')).toBeVisible();
    await at('Verlenging terugnemen');
    await expect(panel.getByText(/De laatste dag is weer wat die was/)).toBeVisible();
    await expect(panel.getByText(/dagen te laat/)).toBeVisible();
    await badge('1');
  });
});
