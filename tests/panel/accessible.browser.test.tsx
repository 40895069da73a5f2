import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { audit } from './audit';
import { emptyRegister, inventedRegister } from './invented';
import { mountPanel, prefer } from './mount';
import { click, client, mountForViews, place, views } from './views';

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  beforeEach(() => prefer(scheme));

  test.for(views)('axe finds nothing wrong with %s', async ([, open, shows, options]) => {
    await mountForViews(options);
    await open();
    await expect.element(page.getByText(shows).first()).toBeInTheDocument();
    await audit();
  });

  test('axe finds nothing wrong with the four steps of onboarding', async () => {
    await mountPanel({ register: emptyRegister() });
    await expect.element(page.getByText('Stap 1 van 4')).toBeVisible();
    await audit();
    await page.getByLabelText('Naam van uw bureau').fill('Voorbeeld Advies');
    await click('Verder');
    await expect.element(page.getByText('Stap 2 van 4')).toBeVisible();
    await audit();
    await page.getByRole('button', { name: 'Verder', exact: true }).click();
    await expect.element(page.getByText('Stap 3 van 4')).toBeVisible();
    await audit();
    await click('Overslaan');
    await expect.element(page.getByText('Stap 4 van 4')).toBeVisible();
    await audit();
  });

  test('axe finds nothing wrong with what is on hold, extended, put off, or could not be reached', async () => {
    const register = inventedRegister();
    const { c1, c2 } = register.clients;
    const hold = { id: 'h1', reason: 'Klacht', owner: 'An', from: '2026-11-03', reviewOn: null } as const;
    if (c1) c1.holds = [{ ...hold, of: { kind: 'client', id: 'c1' }, until: '2026-12-31' }];
    Object.assign(c2?.documents.d1 ?? {}, {
      snooze: { backOn: '2026-11-30', reason: 'Overleg', quietUntil: '2026-11-30' },
      attempt: { on: '2026-11-20', reason: 'Account opgezegd', askOn: '2026-12-20' },
      extensions: [{ id: 'x1', until: '2026-12-05', reason: 'Loopt nog', on: '2026-11-01' }],
    });
    await mountPanel({ register });
    await click('1 document uitgesteld');
    await expect.element(page.getByText(/Uitgesteld tot/)).toBeVisible();
    await audit();
    await click(/^DISC-rapport Anna/);
    await click('Waarom?');
    await expect.element(page.getByText('Verlenging terugnemen')).toBeVisible();
    await audit();
    await client();
    await expect.element(page.getByRole('button', { name: 'Vasthouden opheffen: Klacht' })).toBeVisible();
    await audit();
    await click('Vasthouden');
    await expect.element(page.getByText('Ook documenten die er later bij komen.')).toBeVisible();
    await audit();
  });

  test('axe finds nothing wrong with a form that was refused', async () => {
    await mountPanel();
    await place('Klanten');
    await click('Nieuwe klant');
    await click('Opslaan');
    await expect.element(page.getByText('Vul dit in.')).toBeVisible();
    await audit();
  });
});
