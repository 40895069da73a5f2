import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Page } from '@/components/popup/page';
import { mountPopup } from './mount';
import { file, noTool, toolPage } from './pages';

const field = (name: string) => page.getByLabelText(name, { exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });
const byHand = () => button('Registreer deze pagina met de hand');
const registered = (sent: readonly { name: string }[]) =>
  sent.filter(({ name }) => name === 'registerDocument');

/** A tool that is switched on, at an address that it does not recognise. */
const changed: Page = {
  ...noTool,
  host: 'onedrive.live.com',
  site: 'onedrive',
  switchedOn: true,
  title: 'Drijfveren Petra Voorbeeld.pdf',
  address: 'https://onedrive.live.com/nieuw',
};

test('a file that can’t be told from others: said so, and registered by hand once', async () => {
  const { engine } = await mountPopup({ page: file('Drijfveren Petra Voorbeeld.pdf', []) });
  await expect.element(page.getByText('Niet te zien welk bestand dit is')).toBeVisible();
  await expect.element(page.getByText('Nog niet in het register')).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(engine.sent).toEqual([]);
  await byHand().click();
  await expect.element(field('Klant')).toHaveValue('Bakkerij De Gouden Aar');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Staat nu in het register.')).toBeVisible();
  await expect.element(page.getByText('Petra Voorbeeld · Bakkerij De Gouden Aar')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Bewaren')).not.toBeInTheDocument();
  expect(registered(engine.sent)).toHaveLength(1);
  await button('Ongedaan maken').click();
  await expect.element(page.getByText('Staat nu in het register.')).not.toBeInTheDocument();
});

test('a page that a tool does not recognise any more is said, and its title and address are filled in', async () => {
  const { engine } = await mountPopup({ page: changed });
  await expect.element(page.getByText('Deze pagina herkennen wij niet.')).toBeVisible();
  await byHand().click();
  await expect.element(field('Titel')).toHaveValue('Drijfveren Petra Voorbeeld.pdf');
  await expect.element(field('Staat')).toHaveDisplayValue('In de cloud');
  await field('Titel').fill('Drijfveren Petra');
  await field('Staat').selectOptions('Op mijn eigen apparaat');
  await button('Bewaren').click();
  await expect.element(page.getByRole('heading', { name: 'Drijfveren Petra' })).toBeVisible();
  expect(registered(engine.sent)).toMatchObject([
    {
      input: {
        name: 'Drijfveren Petra',
        site: 'onedrive',
        keys: [],
        address: 'https://onedrive.live.com/nieuw',
        place: 'device',
      },
    },
  ]);
});

test('any page of the web can be registered by hand, as no tool’s', async () => {
  const { engine } = await mountPopup({ page: { ...noTool, title: 'Uitslag' } });
  await byHand().click();
  await field('Soort').selectOptions('Iets anders');
  await field('Klant').fill('Bakkerij De Gouden Aar');
  await button('Bewaren').click();
  await expect.element(page.getByText('Staat nu in het register.')).toBeVisible();
  expect(registered(engine.sent)).toMatchObject([
    {
      input: {
        name: 'Uitslag',
        site: null,
        address: 'https://www.voorbeeld.example/pagina',
        place: 'portal',
      },
    },
  ]);
});

test('what was typed is still there when the popup opens again on that page, and on no other', async () => {
  const drafts = new Map<string, unknown>();
  const first = await mountPopup({ page: changed, drafts });
  await byHand().click();
  await field('Titel').fill('Half getypt');
  first.close();
  const other = await mountPopup({ page: { ...changed, where: 'https://onedrive.live.com/ander' }, drafts });
  await expect.element(page.getByText('Deze pagina herkennen wij niet.')).toBeVisible();
  other.close();
  await mountPopup({ page: changed, drafts });
  await expect.element(field('Titel')).toHaveValue('Half getypt');
  await button('Niet nu').click();
  await expect.element(byHand()).toBeVisible();
  expect(drafts.size).toBe(0);
});

test('a recognised page of a tool offers it as well', async () => {
  await mountPopup({ page: toolPage('disc') });
  await byHand().click();
  await expect.element(field('Titel')).toHaveValue('Een pagina');
});
