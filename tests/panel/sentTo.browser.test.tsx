import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { RegisterPlace } from '@/components/kit/registerPlace';
import { mountPanel } from './mount';

const joris = (mend: Extract<RegisterPlace, { place: 'documents' }>['mend']): RegisterPlace => ({
  place: 'documents',
  document: 'c1/d3',
  mend,
});

test.each([
  ['class', 'Soort'],
  ['completedOn', 'Klaar op'],
  ['consentOn', 'Gegeven op'],
] as const)('sent by "this is wrong" about %s, the panel opens at that field', async (mend, label) => {
  await mountPanel({ sentTo: joris(mend) });
  await expect.element(page.getByRole('dialog').getByLabelText(label)).toHaveFocus();
});

test('a panel that is open already goes there too, as often as it is sent, and back leads to where it was', async () => {
  const { send } = await mountPanel();
  await page.getByRole('navigation').getByRole('button', { name: 'Hulpmiddelen' }).click();
  for (let times = 0; times < 2; times++) {
    send(joris('class'));
    await expect.element(page.getByRole('dialog').getByLabelText('Soort')).toHaveFocus();
    await page.getByRole('button', { name: 'Annuleren' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  }
  await page.getByRole('button', { name: 'Terug' }).click();
  await page.getByRole('button', { name: 'Terug' }).click();
  await expect.element(page.getByRole('heading', { name: 'Hulpmiddelen' })).toBeVisible();
});

test('a document that is gone by then is said to be gone', async () => {
  await mountPanel({ sentTo: { place: 'documents', document: 'c1/weg', mend: 'class' } });
  await expect.element(page.getByText('Dit staat niet meer in het register.')).toBeVisible();
});
