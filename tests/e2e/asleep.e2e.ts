import { join } from 'node:path';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { newProfile, removeProfile } from './browsers';
import { MovableClock } from './clock';
import { Extension } from './harness';

const red = '#b3261e';

/** Three months ago but for some days, in the computer's own zone: a contact form that is due in those days. */
const almostDue = (days: number): Day => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  day.setMonth(day.getMonth() - 3);
  return day.toLocaleDateString('sv-SE') as Day;
};

let folder: string;
let clock: MovableClock;
let ext: Extension;
let panel: Page;

beforeAll(async () => {
  folder = await newProfile();
  clock = new MovableClock(join(folder, 'clock'));
  ext = await Extension.launch({ clock });
  await ext.command('setFirm', { name: 'Optiwork' });
  await ext.command('setSettings', { onboarded: true });
  const { dossier } = await ext.command('addClient', { name: 'Bakkerij De Korenaar' });
  const form = { dossier, class: 'contact-form', place: 'device' } as const;
  await ext.command('registerDocument', { ...form, name: 'Formulier', startedOn: almostDue(15) });
});
afterAll(async () => {
  await ext.close();
  await removeProfile(folder);
});

test('three weeks pass in a browser that is not restarted: badge and open panel are right at the first look', async () => {
  panel = await ext.open('sidepanel');
  await panel.bringToFront();
  await expect(panel.getByRole('button', { name: '0 Te laat' })).toBeVisible();
  const before = await ext.badge();
  expect(before.colour).not.toBe(red);
  const today = () => panel.evaluate(() => new Date().toLocaleDateString('sv-SE'));
  const then = await today();

  clock.move(21);
  await expect.poll(today).not.toBe(then);
  // A machine that slept hears its alarms when it wakes. Each process reads the clock again within a second, at a moment
  // of its own: an alarm set by one that is ahead would be three weeks off for the browser itself.
  const ringAndLook = async () => {
    await ext.ring('look');
    return ext.badge();
  };
  await expect.poll(ringAndLook, { timeout: 20_000 }).toEqual({ text: '1', colour: red });
  // The panel was open all the time, and is drawn again: headless, no tab is ever hidden, so the event is ours.
  await panel.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(panel.getByRole('button', { name: '1 Te laat' })).toBeVisible();
}, 120_000);
