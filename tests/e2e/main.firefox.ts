import { expect } from 'playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { newProfile, removeProfile } from './browsers';
import { fromToday, inDutch, monthsLater } from './days';
import { FirefoxExtension } from './firefox';
import { FirefoxPanel, patient } from './firefoxPanel';
import { shareOf } from './pixels';

const folder = '/personal/5f1a2b3c4d5e6f70/Documents/Klanten';
const first = 'DISC-rapport Bram de Wit.pdf';
const second = 'Werkenergieanalyse Bram de Wit.pdf';
const address = (name: string) =>
  `https://onedrive.live.com/my?${new URLSearchParams({ id: `${folder}/${name}`, parent: folder })}`;
const list = `https://onedrive.live.com/my?${new URLSearchParams({ id: folder })}`;
/** A file of that folder that nobody registered. */
const unknown = 'DISC-rapport Noor van Dijk.pdf';
const red = '#b3261e';
/** The colour of the mark of what is overdue. */
const overdueMark = '#c42b26';
const shows = (text: string) => expect.objectContaining({ text });

/** The end date that is given first: its term runs. Then the one it is corrected to: long over. */
const completed = fromToday(-86);
const corrected = fromToday(-300);
const lastDay = inDutch(monthsLater(completed, 6));
const correctedLastDay = inDutch(monthsLater(corrected, 6));

/**
 * What Firefox lacks here: nothing of the product. Of the test: no tool opens its real popup from outside, so the
 * popup's page stands in a tab behind the one it is about; and its clock can't be moved, so the end date is.
 */
describe('the main job in Firefox', () => {
  let profile: string;
  let ext: FirefoxExtension;
  let panel: FirefoxPanel;
  let popup: FirefoxPanel;
  let page: Page;

  const badge = async () => ext.badge(await ext.tabId(page));
  const values = () =>
    popup.page.evaluate(() =>
      Array.from(document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input'), (field) =>
        field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value,
      ).join(),
    );
  async function openFile(name: string): Promise<void> {
    await page.goto(address(name));
    await page.bringToFront();
  }
  /** The popup's page asks which tab is in front when it is loaded. */
  async function popupOnPage(): Promise<void> {
    await page.bringToFront();
    await popup.page.evaluate(() => {
      document.documentElement.dataset.before = '';
      location.reload();
    });
    const isNew = () =>
      popup.page.evaluate(() => document.body !== null && !('before' in document.documentElement.dataset));
    await expect.poll(() => isNew().catch(() => false), patient).toBe(true);
    await popup.says('Bewaarwacht');
  }
  const pressEnter = () =>
    popup.page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })),
    );
  async function openClient(): Promise<void> {
    await panel.page.bringToFront();
    await panel.press('Klanten');
    await panel.press('Bakkerij De Korenaar');
    await panel.says('Coaching Bram');
  }

  beforeAll(async () => {
    profile = await newProfile();
    ext = await FirefoxExtension.launch({ profile, idle: 30_000 });
    const opened = await ext.open('sidepanel');
    panel = new FirefoxPanel(opened, profile);
    await opened.bringToFront();
  });
  afterAll(async () => {
    await ext.close();
    await removeProfile(profile);
  });

  test('set up: the firm, OneDrive switched on from a click, the first client', async () => {
    await panel.fill('Naam van uw bureau', 'Optiwork');
    await panel.press('Verder');
    const toggle = await panel.page.waitForSelector('[role="switch"][aria-label="Meekijken in OneDrive"]');
    const isOn = () =>
      panel.page.evaluate(
        () => document.querySelector('[role="switch"][aria-label="Meekijken in OneDrive"]')?.ariaChecked,
      );
    expect(await isOn()).toBe('false');
    await toggle?.click();
    await expect.poll(isOn).toBe('true');
    await panel.press('Verder');
    await panel.fill('Naam', 'Bakkerij De Korenaar');
    await panel.press('Verder');
    await panel.press('Later instellen');
    await panel.says('Niets te doen');
  });

  test('the register: a participant with consent, and a coaching that runs', async () => {
    await panel.press('Klanten');
    await panel.press('Bakkerij De Korenaar');
    await panel.press('Persoon');
    await panel.fill('Naam', 'Bram de Wit');
    await panel.fill('Gegeven op', fromToday(-200));
    await panel.press('Opslaan');
    await panel.says('Toestemming op');
    await panel.press('Traject');
    await panel.fill('Naam van het traject', 'Coaching Bram');
    await panel.press('Opslaan');
    await panel.says('loopt nog');
  });

  test('a report is opened: the tab says unknown, the popup guesses whose it is, one key registers it', async () => {
    popup = new FirefoxPanel(await ext.open('popup'), profile);
    page = await ext.visit(address(first));
    await expect.poll(badge).toEqual(shows('?'));
    await popupOnPage();
    await popup.says('Wacht op de einddatum van Coaching Bram');
    await expect
      .poll(values)
      .toMatch(/Individueel rapport.*Bakkerij De Korenaar.*Bram de Wit.*Coaching Bram/);
    await pressEnter();
    await popup.says('Wacht op een datum');
    await expect.poll(badge).toEqual(shows('!'));
  });

  test('the end date in the side panel gives it its last day', async () => {
    await panel.page.bringToFront();
    await panel.press('Vandaag');
    await panel.says('1 datum regelt 1 rapport');
    await panel.fill('Coaching Bram: klaar op', completed);
    await panel.press('Opslaan');
    await panel.press(first);
    await panel.says(`Weg uiterlijk ${lastDay}`);
  });

  test('a second report of the coaching, tagged later, has its date by itself', async () => {
    await openFile(second);
    await popupOnPage();
    await popup.says(lastDay);
    await pressEnter();
    await popup.says(`Weg uiterlijk ${lastDay}`);
  });

  test('the end date corrected to one long ago: both move, and all say overdue, with the clause', async () => {
    await openClient();
    await panel.press('Coaching Bram wijzigen');
    await panel.fill('Klaar op', corrected);
    await panel.press('Opslaan');
    await expect.poll(() => ext.badge()).toEqual({ text: '2', colour: red });
    for (const name of [first, second]) {
      await openClient();
      await panel.press(name);
      await panel.says(`Had weg moeten zijn op ${correctedLastDay}`);
    }
    await openFile(first);
    await expect.poll(badge).toEqual({ text: '!', colour: red });
    await popupOnPage();
    await popup.says(`Had weg moeten zijn op ${correctedLastDay}`);
    await popup.press('Waarom?');
    await popup.says('R3');
    await popup.says('uiterlijk 6 maanden na het einde');
  });

  test('the rows in the list show it, in their name cells', async () => {
    await page.goto(list);
    await page.bringToFront();
    const markOf = (name: string) =>
      page.waitForFunction(
        (title: string) => {
          const cells = Array.from(document.querySelectorAll('[data-automationid="field-LinkFilename"]'));
          const cell = cells.find((one) => one.querySelector(`[title="${title}"]`));
          return cell?.querySelector<HTMLElement>('[data-bewaarwacht]');
        },
        patient,
        name,
      ) as Promise<ElementHandle<HTMLElement>>;
    for (const name of [first, second]) {
      const mark = await markOf(name);
      // What a mark says stands behind a closed root, so what is looked at is what the user sees: the red disc.
      await expect
        .poll(async () => shareOf(panel.page, await mark.screenshot(), overdueMark), patient)
        .toBeGreaterThan(0.3);
    }
    expect(await shareOf(panel.page, await (await markOf(unknown)).screenshot(), overdueMark)).toBe(0);
  });

  test('destroyed with its copies ticked: the badge goes back; seen again: alarm', async () => {
    await openFile(first);
    await popupOnPage();
    await popup.press('Ik heb het vernietigd');
    await popup.press('Het bestand zelf');
    await popup.press('De prullenbak');
    await popup.press('Vastleggen');
    await popup.says('Vernietigd op');
    await expect.poll(() => ext.badge()).toEqual({ text: '1', colour: red });
    await page.goto('https://onedrive.live.com/my');
    await openFile(first);
    await expect.poll(() => ext.badge()).toEqual(shows('2'));
    await popupOnPage();
    await popup.says('Weer gezien na vernietiging');
    await panel.page.bringToFront();
    await panel.press('Vandaag');
    await panel.says('Weer gezien na vernietiging');
  });
});
