import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ok } from '@/storage/result';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const openCheck = async () => {
  await page.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: /^Zelfcontrole/ }).click();
};
const right = { dossiers: 3, damaged: 0, differing: 0, countersAgree: true, at: Date.UTC(2026, 10, 20, 9) };

test('a check that found nothing says how many it looked at, and when', async () => {
  await mountPanel({ register: { ...inventedRegister(), lastCheck: right } });
  await openCheck();
  await expect
    .element(page.getByText(/Gecontroleerd op 20 november 2026.*2 klanten, niets gevonden/))
    .toBeVisible();
});

test.each([
  ['a dossier that does not open', { damaged: 1 }],
  ['rows that are not what their dossier says', { differing: 2 }],
  ['wrong counters', { countersAgree: false }],
])('%s is said', async (_, wrong) => {
  await mountPanel({ register: { ...inventedRegister(), lastCheck: { ...right, ...wrong } } });
  await openCheck();
  await expect.element(page.getByText(/Er klopt iets niet/)).toBeVisible();
});

test('asked for, it says how far it is, and can be stopped', async () => {
  const { engine } = await mountPanel();
  let finish = () => {};
  let stopped = false;
  engine.ask = async (_name, _input, watch) => {
    watch?.progress?.(3, 12);
    watch?.signal?.addEventListener('abort', () => {
      stopped = true;
      finish();
    });
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    return ok({ dossiers: 12, damaged: 0, differing: 0, countersAgree: true }) as never;
  };
  await openCheck();
  await page.getByRole('button', { name: 'Controleer nu' }).click();
  await expect.element(page.getByText('Klant 3 van 12 …')).toBeVisible();
  await page.getByRole('button', { name: 'Stoppen' }).click();
  expect(stopped).toBe(true);
  await expect.element(page.getByRole('button', { name: 'Controleer nu' })).toBeVisible();
});

test('on a Monday it says what was checked and when the next last day is', async () => {
  // The invented day, 23 November 2026, is one.
  await mountPanel({ register: { ...inventedRegister(), lastCheck: right } });
  await expect.element(page.getByRole('heading', { name: 'Deze week' })).toBeVisible();
  await expect.element(page.getByText(/documenten gecontroleerd/).first()).toBeVisible();
  await expect.element(page.getByText(/op 20 november 2026 gecontroleerd en klopt/)).toBeVisible();
});
