import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { newProfile, removeProfile } from './browsers';
import { fromToday, inDutch, monthsLater } from './days';
import { type Badge, Extension } from './harness';
import { said } from './said';

const folder = '/personal/5f1a2b3c4d5e6f70/Documents/Klanten';
const address = (name: string) => {
  const query = new URLSearchParams({ id: `${folder}/${name}`, parent: folder });
  return `https://onedrive.live.com/my?${query}`;
};
const list = `https://onedrive.live.com/my?${new URLSearchParams({ id: folder })}`;
const first = 'DISC-rapport Bram de Wit.pdf';
const second = 'Werkenergieanalyse Bram de Wit.pdf';
const red = '#b3261e';
/** The end date that is given first, and the one it is corrected to: their terms run, each well over a month. */
const completed = fromToday(-86);
const corrected = fromToday(-130);
const lastDay = inDutch(monthsLater(completed, 6));
const correctedLastDay = inDutch(monthsLater(corrected, 6));

let profile: string;
let ext: Extension;
let panel: Page;

/** The real popup on a page, by its toolbar button; gone again when the test has done with it. */
async function popupOn<T>(
  page: Page,
  use: (popup: Awaited<ReturnType<Extension['pressToolbarButton']>>) => Promise<T>,
) {
  const popup = await ext.pressToolbarButton(page);
  const result = await use(popup);
  await popup.evaluate('window.close()').catch(() => undefined);
  return result;
}

async function openFile(name: string): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(address(name));
  await expect(page).toHaveTitle(`${name} - OneDrive`);
  return page;
}

const badgeOf = async (page: Page): Promise<Badge> => ext.badge(await ext.tabId(page));
const shows = (text: string) => expect.objectContaining({ text });

/** The same browser later on: the clock of everything in it is moved. */
async function daysLater(days: number): Promise<void> {
  await ext.close();
  ext = await ext.relaunch({ clock: days });
  panel = await ext.open('sidepanel');
}

beforeAll(async () => {
  profile = await newProfile();
  ext = await Extension.launch({ profile });
  panel = await ext.open('sidepanel');
});
afterAll(async () => {
  await ext.close();
  await removeProfile(profile);
});

describe('the main job', () => {
  test('set up: the firm, OneDrive switched on from a click, the first client', async () => {
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe('nl');
    await panel.getByLabel('Naam van uw bureau').fill('Optiwork');
    await panel.keyboard.press('Enter');
    const mayLook = () =>
      panel.evaluate(() =>
        (
          globalThis as unknown as { chrome: typeof import('wxt/browser').browser }
        ).chrome.permissions.contains({
          origins: ['https://onedrive.live.com/*'],
        }),
      );
    await expect(panel.getByRole('switch', { name: 'Meekijken in OneDrive' })).not.toBeChecked();
    expect(await mayLook()).toBe(false);
    await ext.preGrant('https://*/*');
    await panel.getByRole('switch', { name: 'Meekijken in OneDrive' }).click();
    await expect(panel.getByRole('switch', { name: 'Meekijken in OneDrive' })).toBeChecked();
    expect(await mayLook()).toBe(true);
    await panel.getByRole('button', { name: 'Verder', exact: true }).click();
    await panel.getByLabel('Naam', { exact: true }).fill('Bakkerij De Korenaar');
    await panel.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Later instellen' }).click();
    await expect(panel.getByText('Niets te doen')).toBeVisible();
  });

  test('the register: a participant with consent, and a coaching that runs', async () => {
    await panel.getByRole('button', { name: 'Klanten' }).click();
    await panel.getByText('Bakkerij De Korenaar').click();
    await panel.getByRole('button', { name: 'Persoon', exact: true }).click();
    await panel.getByLabel('Naam', { exact: true }).fill('Bram de Wit');
    await panel.getByLabel('Gegeven op').fill(fromToday(-200));
    await panel.keyboard.press('Enter');
    await expect(panel.getByText(/Toestemming op/)).toBeVisible();
    await panel.getByRole('button', { name: 'Traject', exact: true }).click();
    await panel.getByLabel('Naam van het traject').fill('Coaching Bram');
    await panel.keyboard.press('Enter');
    await expect(panel.getByText('loopt nog')).toBeVisible();
  });

  test('a report is opened: the tab says unknown, and the popup has guessed whose it is', async () => {
    const page = await openFile(first);
    await expect.poll(() => badgeOf(page)).toEqual(shows('?'));
    await popupOn(page, async (popup) => {
      await expect.poll(() => popup.text()).toContain('Nog niet in het register');
      await expect.poll(() => popup.text()).toContain('Wacht op de einddatum van Coaching Bram');
      await expect
        .poll(() =>
          popup.evaluate(
            'Array.from(document.querySelectorAll("select, input"), (e) => e.selectedOptions?.[0]?.text ?? e.value).join()',
          ),
        )
        .toMatch(/Individueel rapport.*Bakkerij De Korenaar.*Bram de Wit.*Coaching Bram/);
      // One key.
      await popup.press('Enter');
      await expect.poll(() => popup.text()).toContain('Wacht op een datum');
    });
    await expect.poll(() => badgeOf(page)).toEqual(shows('!')); // it waits, and it does not belong in the cloud (R8)
    await page.close();
  });

  test('the end date gives it its last day', async () => {
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Vandaag' }).click();
    await expect(panel.getByText('1 datum regelt 1 rapport')).toBeVisible();
    await panel.getByLabel('Coaching Bram: klaar op').fill(completed);
    await panel.keyboard.press('Enter');
    await expect(panel.getByText('Wacht op datum').first()).toBeVisible();
    await panel.getByText(first).first().click();
    await expect(panel.getByText(`Weg uiterlijk ${lastDay}`)).toBeVisible();
  });

  test('a second report of the coaching, tagged later, has its date by itself', async () => {
    const page = await openFile(second);
    await popupOn(page, async (popup) => {
      await expect.poll(() => popup.text()).toContain(lastDay);
      await popup.press('Enter');
      await expect.poll(() => popup.text()).toContain(`Weg uiterlijk ${lastDay}`);
    });
    await page.close();
  });

  test('the end date corrected: both move', async () => {
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Klanten' }).click();
    await panel.getByText('Bakkerij De Korenaar').click();
    await panel.getByRole('button', { name: 'Coaching Bram wijzigen' }).click();
    await panel.getByLabel('Klaar op').fill(corrected);
    await panel.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click();
    for (const name of [first, second]) {
      await panel.getByText(name).first().click();
      await expect(panel.getByText(`Weg uiterlijk ${correctedLastDay}`)).toBeVisible();
      await panel.getByRole('button', { name: 'Terug' }).click();
    }
  });

  test('past its last day, badge, popup, panel and row all say so, with the clause', async () => {
    await daysLater(90);
    await expect(panel.getByRole('heading', { name: /Te laat/ })).toBeVisible();
    await expect.poll(() => ext.badge()).toEqual({ text: '2', colour: red });

    const page = await openFile(first);
    await expect.poll(() => badgeOf(page)).toEqual({ text: '!', colour: red });
    await popupOn(page, async (popup) => {
      await expect.poll(() => popup.text()).toContain(`Had weg moeten zijn op ${correctedLastDay}`);
      await popup.click('button', 'Waarom?');
      await expect.poll(() => popup.text()).toContain('R3');
      await expect.poll(() => popup.text()).toContain('uiterlijk 6 maanden na het einde');
    });
    await page.goto(list);
    await expect
      .poll(async () => (await said(page)).filter(({ row, role }) => row.includes(first) && role === 'image'))
      .toContainEqual(expect.objectContaining({ name: 'Bewaarwacht: had al weg moeten zijn' }));
    await ext.screenshot(page, 'onedrive-overdue');
    await page.close();
  });

  test('destroyed with its copies ticked: the badge goes back; seen again: alarm', async () => {
    const page = await openFile(first);
    await popupOn(page, async (popup) => {
      await popup.click('button', 'Ik heb het vernietigd');
      await popup.click('checkbox', 'Het bestand zelf');
      await popup.click('checkbox', 'De prullenbak');
      await popup.click('button', 'Vastleggen');
      await expect.poll(() => popup.text()).toContain('Vernietigd op');
    });
    await expect.poll(() => ext.badge()).toEqual({ text: '1', colour: red });
    await page.close();

    const again = await openFile(first);
    await expect.poll(() => badgeOf(again)).toEqual(shows('!'));
    await expect.poll(() => ext.badge()).toEqual(shows('2'));
    await popupOn(again, async (popup) => {
      await expect.poll(() => popup.text()).toContain('Weer gezien na vernietiging');
    });
    await again.close();
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Vandaag' }).click();
    await expect(panel.getByText('Weer gezien na vernietiging')).toBeVisible();
  });

  test('three weeks asleep, worker and engine gone: right at the first look', async () => {
    await daysLater(111);
    await expect.poll(() => ext.badge()).toEqual(shows('2'));
    await ext.killWorker();
    await ext.killEngine().catch(() => undefined);
    const page = await openFile(second);
    await expect.poll(() => badgeOf(page)).toEqual({ text: '!', colour: red });
    await page.close();
  });
});
