import { describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { ConnectedList, ConnectHost, Connection } from '@/components/panel/mailing/connect/ConnectHost';
import { err, ok } from '@/storage/result';
import { audit } from './audit';
import { fakeConnections, mountPanel, prefer } from './mount';
import { place } from './views';

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

describe('a list from the tool itself', () => {
  const member = (address: string, more: object = {}) => ({
    address,
    status: 'subscribed',
    name: null,
    optedIn: null,
    left: null,
    leftBecause: null,
    webId: '1',
    tags: [],
    changed: '2026-11-20T08:00:00+00:00',
    ...more,
  });
  const readAt = Date.UTC(2026, 10, 24, 12);
  const readList: ConnectedList = { ...list, readAt, parts: 1, expected: 2 };
  const ofTool = (otherwise: Partial<ConnectHost> = {}) =>
    fakeConnections({
      all: async () => ok([{ ...connection, lists: [readList] }]),
      read: async () => ok(readList),
      part: async () => ok([member('cas@duin.example'), member('an@zeezicht.example')]),
      ...otherwise,
    });
  async function fetched(connections: ConnectHost) {
    await mountPanel({ host: { connections } });
    await place('Nieuwsbrief');
    await press('Vergelijk nu: Nieuwsbrief');
  }
  const tile = (name: string) =>
    page.getByRole('list', { name: 'Uitkomst' }).getByRole('button', { name: new RegExp(`${name}$`) });

  test('is looked at once, compared as an export is, and then again by one button', async () => {
    let members = [member('cas@duin.example'), member('an@zeezicht.example')];
    let at = Date.now() - 1_000;
    const read = async () => ok({ ...readList, readAt: at, expected: members.length });
    await fetched(ofTool({ read, part: async () => ok(members) }));
    await expect.element(page.getByText('2 krijgen mail')).toBeVisible();
    await expect.element(page.getByLabelText('Naam van de lijst')).toHaveValue('Nieuwsbrief');
    await press('Vergelijk');
    await expect.poll(() => tile('Moet eraf').element().textContent).toMatch(/^1/);
    await audit();
    await page.getByRole('checkbox', { name: 'cas@duin.example is van de lijst' }).click();
    await expect.poll(() => tile('Moet eraf').element().textContent).toMatch(/^0/);
    members = [member('an@zeezicht.example')];
    at = Date.now() + 1_000;
    await press('Vergelijk nu: Nieuwsbrief');
    await expect.element(page.getByText(/^1 afgevinkt adres staat niet meer op de lijst/)).toBeVisible();
  });

  test.each([
    ['WrongKey', /De sleutel wordt niet \(meer\) geaccepteerd/],
    ['Busy', /Met de sleutel is niets mis/],
    ['Unreachable', /Bent u verbonden met internet/],
  ] as const)('%s is said, and an export can be chosen still', async (type, text) => {
    await fetched(ofTool({ read: async () => err({ type }) }));
    await expect.element(page.getByText(text)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Kies de zip of de CSV’s' })).toBeVisible();
    await audit();
  });

  test('one of which a part went with an erasure is to be read anew', async () => {
    await fetched(ofTool({ part: async () => ok(null) }));
    await expect.element(page.getByText(/Lees het eerst opnieuw/)).toBeVisible();
  });

  test('with no tool connected, the way to connect one stands there', async () => {
    await mountPanel({ host: { connections: fakeConnections() } });
    await place('Nieuwsbrief');
    await press('Of koppel MailChimp: dan hoeft u geen export te maken');
    await expect.element(page.getByLabelText('API-sleutel van MailChimp', { exact: true })).toBeVisible();
  });
});
