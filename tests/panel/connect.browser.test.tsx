import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ConnectedList, ConnectHost, Connection } from '@/components/panel/mailing/connect/ConnectHost';
import { err, ok } from '@/storage/result';
import { audit } from './audit';
import { fakeConnections, mountPanel, prefer } from './mount';

const list: ConnectedList = {
  id: '0a1b2c3d4e',
  webId: '123456',
  name: 'Nieuwsbrief',
  members: 3_120,
  readAt: null,
  parts: 0,
  expected: 0,
  isUnderWay: false,
  problem: null,
};
const connection: Connection = {
  tool: 'mailchimp',
  host: 'us21.api.mailchimp.com',
  since: Date.UTC(2026, 10, 20, 12),
  lists: [list],
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function open(connections: ConnectHost) {
  await mountPanel({ host: { connections } });
  await page.getByRole('navigation').getByRole('button', { name: 'Instellingen' }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Koppelen/ })
    .click();
}

describe('connecting', () => {
  test.each([
    ['NoKey', 'Dit is geen sleutel van dit programma.'],
    ['WrongKey', 'De sleutel wordt niet (meer) geaccepteerd.'],
    ['Busy', 'Met de sleutel is niets mis'],
    ['Unreachable', 'Bent u verbonden met internet?'],
    ['NoAccess', 'De browser laat Bewaarwacht daar niet bij.'],
    ['Locked', 'Het register zit op slot.'],
  ] as const)('%s is said at the field, and what was typed stays', async (type, text) => {
    await open(fakeConnections({ connect: async () => err({ type }) }));
    const field = page.getByLabelText('API-sleutel van MailChimp', { exact: true });
    await field.fill('abc');
    await page.getByRole('button', { name: 'Koppelen', exact: true }).first().click();
    await expect.element(field).toHaveAccessibleDescription(expect.stringContaining(text));
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveValue('abc');
  });

  test('a key that is good shows the lists, and nothing of the key', async () => {
    const connect = vi.fn<ConnectHost['connect']>(async () => ok(connection));
    await open(fakeConnections({ connect }));
    await page.getByLabelText('API-sleutel van MailChimp', { exact: true }).fill('geheim-us21');
    await page.getByRole('button', { name: 'Koppelen', exact: true }).first().click();
    await expect.element(page.getByText(/MailChimp telt 3\.?120 adressen/)).toBeVisible();
    expect(connect).toHaveBeenCalledWith('mailchimp', 'geheim-us21');
    expect(document.body.innerHTML).not.toContain('geheim');
  });
});

describe.each(['light', 'dark'] as const)('a connected tool, in %s', (scheme) => {
  test('reads with progress, can be stopped, and says where it goes on', async () => {
    await prefer(scheme);
    let finish: () => void = () => undefined;
    let stopped = false;
    let all = [connection];
    const read: ConnectHost['read'] = async (_tool, _list, _whole, { progress, signal }) => {
      progress?.(1_000, 3_120);
      signal?.addEventListener('abort', () => {
        stopped = true;
        finish();
      });
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      all = [{ ...connection, lists: [{ ...list, isUnderWay: true, problem: 'Cancelled' }] }];
      return err({ type: 'Cancelled' });
    };
    await open(fakeConnections({ all: async () => ok(all), read }));
    await audit();
    await press('Lees nu: Nieuwsbrief');
    await expect.element(page.getByText(/1\.?000 van ongeveer 3\.?120 gelezen/)).toBeVisible();
    await audit();
    await press('Stop');
    await expect.element(page.getByText('Gestopt. Wat al gelezen was, is bewaard.')).toBeVisible();
    expect(stopped).toBe(true);
    await expect.element(page.getByRole('button', { name: 'Lees verder: Nieuwsbrief' })).toBeVisible();
    await audit();
  });

  test('disconnecting says first what stays valid in the tool', async () => {
    await prefer(scheme);
    const disconnect = vi.fn<ConnectHost['disconnect']>(async () => ok(null));
    await open(fakeConnections({ all: async () => ok([connection]), disconnect }));
    await press('MailChimp ontkoppelen');
    await expect.element(page.getByText(/trek hem daar ook in/)).toBeVisible();
    await audit();
    await page.getByRole('dialog').getByRole('button', { name: 'Ontkoppelen', exact: true }).click();
    await expect.poll(() => disconnect.mock.calls).toEqual([['mailchimp']]);
  });
});
