import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import { Extension } from '../tests/e2e/harness';
import { service } from '../tests/e2e/service';
import { addTable } from './report';

const MEMBERS = 50_000;
const PART = 1_000;
/** Milliseconds that the page may be kept from answering. */
const LONGEST = 50;

let ext: Extension;
let panel: Page;
beforeAll(async () => {
  ext = await Extension.launch();
  await ext.command('setSettings', { onboarded: true, language: 'nl' });
  panel = await ext.open('sidepanel');
  await panel.bringToFront();
});
afterAll(() => ext.close());

const draft = (at: number): EvidenceDraft => ({
  address: `persoon.${at}@voorbeeld.example`,
  source: at % 9 === 0 ? 'contact-form' : 'webinar',
  channel: null,
  moment: { text: '2026-01-02', day: '2026-01-02', exact: 'day' },
  from: { tool: null, form: 'Contact', page: null, file: 'x.csv', digest: null, row: at },
  wording: null,
  sale: null,
  corrects: null,
  withdrawn: false,
});

test('a long list is read and compared, and the panel answers all the while', async () => {
  const id = '2'.repeat(32);
  // Nine in ten are known, and one in nine of those by a contact form alone.
  const known = Math.floor(MEMBERS * 0.9);
  for (let from = 0; from < known; from += PART) {
    const drafts = Array.from({ length: Math.min(PART, known - from) }, (_, at) => draft(from + at));
    expect(await service(panel, 'stageEvidence', { import: id, from, drafts })).toMatchObject({ ok: true });
  }
  expect(await service(panel, 'takeEvidence', { import: id, of: known })).toMatchObject({ ok: true });
  await panel.reload();
  await panel.bringToFront();
  await panel.getByRole('navigation').getByRole('button', { name: 'Nieuwsbrief' }).click();
  const zone = panel.getByRole('region', { name: 'Vergelijk uw lijst met het bewijs' });
  await expect(zone).toBeVisible();
  const transfer = await panel.evaluateHandle((members) => {
    const head =
      'Email Address,First Name,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED,LEID,EUID,NOTES,TAGS';
    const rows = Array.from(
      { length: members },
      (_, at) =>
        `persoon.${at}@voorbeeld.example,Persoon,2,,,2026-01-02 03:04:05,,2026-10-01 09:00:00,${at},ab,,"""Klant"",""Webinar 2025"""`,
    );
    const data = new DataTransfer();
    const name = 'subscribed_email_audience_export_4f2a9c01de.csv';
    data.items.add(new File([[head, ...rows].join('\r\n')], name));
    return data;
  }, MEMBERS);
  await panel.evaluate(() => {
    const noted: number[] = [];
    new PerformanceObserver((list) =>
      noted.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
    let [before, between] = [performance.now(), 0];
    const drawn = () => {
      const now = performance.now();
      between = Math.max(between, now - before);
      before = now;
      requestAnimationFrame(drawn);
    };
    requestAnimationFrame(drawn);
    Object.assign(window, { noted, between: () => between });
  });
  const began = performance.now();
  await zone.dispatchEvent('drop', { dataTransfer: transfer });
  await panel.getByRole('button', { name: 'Vergelijk', exact: true }).click({ timeout: 60_000 });
  const read = performance.now() - began;
  const started = performance.now();
  await expect(panel.getByRole('list', { name: 'Uitkomst' })).toBeVisible({ timeout: 120_000 });
  const compared = performance.now() - started;
  const { longest, between } = await panel.evaluate(() => {
    const here = window as unknown as { noted: number[]; between: () => number };
    return { longest: Math.max(0, ...here.noted), between: here.between() };
  });
  addTable(
    `A list of ${MEMBERS} from file to comparison, ${known} of them known, in the extension`,
    ['', 'measured', 'limit'],
    [
      ['read, ms', read.toFixed(0), ''],
      ['evidence opened, compared, kept and shown, ms', compared.toFixed(0), ''],
      ['longest task of the panel, ms (0: none over 50)', longest.toFixed(0), `${LONGEST}`],
      ['longest time between two pictures, ms (the engine works on the same thread)', between.toFixed(0), ''],
    ],
  );
  expect(longest).toBeLessThanOrEqual(LONGEST);
});
