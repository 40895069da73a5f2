import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { UnreadableRow } from '@/storage/rows';
import { inventedRegister } from './invented';
import { mountPanel } from './mount';

const open = async (name: RegExp) => {
  await page.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await page.getByRole('main').getByRole('button', { name }).click();
};
const button = (name: string) => page.getByRole('button', { name, exact: true });
const broken = (was: 'client' | 'person', dossier: string): UnreadableRow => ({
  key: `${dossier}/x`,
  dossier,
  id: 'x',
  kind: 'unreadable',
  was,
  problem: 'name',
});

beforeEach(() => {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

test.each([
  ['nothing wrong', [], 'Opgeslagen bij uw downloads.'],
  ['a client that has no name any more', [broken('client', 'c9')], /1 klant kon niet worden gelezen/],
  ['a person', [broken('person', 'c1')], /1 gegeven kon niet worden gelezen/],
] as const)('a list says what is not in it: %s', async (_, unreadable, says) => {
  await mountPanel({ register: { ...inventedRegister(), unreadable } });
  await open(/^Exporteren/);
  await button('Klanten als CSV').click();
  await expect.element(page.getByText(says)).toBeVisible();
});

test.each([
  ['a list', /^Exporteren/, 'Klanten als CSV'],
  ['the calendar', /^Meldingen/, 'Agendabestand opslaan'],
])('%s that can not be made is no silence', async (_, place, name) => {
  await mountPanel();
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    throw new Error('disk full');
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await open(place);
  await button(name).click();
  await expect.element(page.getByText(/Het maken van het bestand is niet gelukt/)).toBeVisible();
});
