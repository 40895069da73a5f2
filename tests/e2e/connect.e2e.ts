import { readFileSync } from 'node:fs';
import { expect } from 'playwright/test';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { readAudience } from '@/exchange/mailing/readAudience';
import type { ListMember } from '@/policy/mailing/audience';
import type { EvidenceSource } from '@/policy/mailing/channels';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import { AudienceMaker } from '@/remote/mailchimp/audienceOf';
import type { ReadMember } from '@/remote/mailchimp/member';
import { MailchimpMock, type MockAnswer, type MockMember } from '../remote/mailchimpMock';
import { type Subscription, WebinargeekStandIn } from '../remote/webinargeekStandIn';
import { dump } from './dump';
import { Extension } from './harness';
import { readable } from './readable';
import { service } from './service';
import { ToolServer } from './toolServer';

declare const chrome: typeof import('wxt/browser').browser;

const KEY = `${'0123456789abcdef'.repeat(2)}-us21`;
const TOKEN = 'wg-0123456789abcdef0123';
const LIST = '0a1b2c3d4e';
const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

const members: MockMember[] = Array.from({ length: 2_400 }, (_, n) => ({
  email_address: `Zeester${n}@example.com`,
  full_name: `Zeester ${n}`,
  web_id: 500_000 + n,
  status: n % 40 === 0 ? 'unsubscribed' : n % 97 === 0 ? 'cleaned' : 'subscribed',
  ip_signup: n % 2 === 0 ? '192.0.2.7' : '',
  timestamp_signup: n % 2 === 0 ? '2026-01-10T08:00:00+00:00' : '',
  timestamp_opt: '2026-01-10T08:00:00+00:00',
  last_changed: '2026-10-01T07:00:00+00:00',
  unsubscribe_reason: n % 40 === 0 ? 'Te vaak' : '',
  tags: [{ id: 101, name: 'Weektip' }],
}));

/** The same list as MailChimp's export has it: a file for each status. */
function exported(): File[] {
  const named = (status: string) => `${status}_email_audience_export_0a1b2c3d4e.csv`;
  const moment = (text: unknown) => String(text).slice(0, 19).replace('T', ' ');
  return ['subscribed', 'unsubscribed', 'cleaned'].map((status) => {
    const left = status === 'unsubscribed' ? ',UNSUB_TIME,UNSUB_REASON' : '';
    const rows = members
      .filter((one) => one.status === status)
      .map((one) =>
        [
          one.email_address,
          one.full_name,
          moment(one.timestamp_signup),
          one.ip_signup,
          one.web_id,
          '"""Weektip"""',
          ...(left ? [moment(one.last_changed), one.unsubscribe_reason] : []),
        ].join(','),
      );
    const head = `Email Address,First Name,OPTIN_TIME,OPTIN_IP,LEID,TAGS${left}`;
    return new File([[head, ...rows].join('\n')], named(status), { type: 'text/csv' });
  });
}

const payload = async (file: File) => ({
  name: file.name,
  mimeType: file.type,
  buffer: Buffer.from(await file.arrayBuffer()),
});

/** Times are as each writes them; what is compared is the day. */
const settled = (all: readonly ListMember[]) =>
  all
    .map(({ optedIn, left, ...rest }) => ({
      ...rest,
      optedIn: optedIn?.day ?? null,
      left: left?.day ?? null,
    }))
    .toSorted((one, other) => (one.address < other.address ? -1 : 1));

let ext: Extension;
let panel: Page;
let mailchimp: MailchimpMock;
let server: ToolServer;
/** What goes wrong with the next requests for members, one each; `hang`: no answer ever comes. */
const faults: ('401' | '403' | '429' | '500' | 'cut' | 'hang' | null)[] = [];
let hanging = 0;

beforeAll(async () => {
  mailchimp = await MailchimpMock.open(KEY, [{ id: LIST, web_id: 123456, name: 'Nieuwsbrief', members }]);
  const people = ['subscriptions-page1', 'subscriptions-page2', 'subscriptions-unverified'].flatMap(
    (name) =>
      (JSON.parse(fixture(`webinargeek/${name}.json`)) as { subscriptions: Subscription[] }).subscriptions,
  );
  const webinargeek = new WebinargeekStandIn(TOKEN, people);
  server = await ToolServer.open(async (request) => {
    const fault = request.url.includes('/members') ? (faults.shift() ?? null) : null;
    if (fault === 'hang') hanging++;
    if (fault) return fault === 'hang' || fault === 'cut' ? fault : problem(fault);
    return (request.url.includes('mailchimp') ? mailchimp : webinargeek).answer(request);
  });
  ext = await Extension.launch({ args: server.argsFor('us21.api.mailchimp.com', 'app.webinargeek.com') });
  await ext.command('setFirm', { name: 'Voorbeeld Advies' });
  await ext.command('setSettings', { onboarded: true });
  panel = await ext.open('sidepanel');
});
afterAll(async () => {
  await ext.close();
  server.close();
});

function problem(status: '401' | '403' | '429' | '500'): MockAnswer {
  if (status === '403') {
    const body = fixture('mailchimp/synthetic-api/edge-403-not-json.html');
    return { status: 403, headers: { 'content-type': 'text/html' }, body };
  }
  const body = fixture(`mailchimp/synthetic-api/problem-${status}.json`);
  return { status: Number(status), headers: { 'content-type': 'application/problem+json' }, body };
}

const main = () => panel.getByRole('main');
const button = (name: string | RegExp) => main().getByRole('button', { name });

async function connect(label: string, key: string): Promise<void> {
  const form = main()
    .locator('form')
    .filter({ has: panel.getByLabel(label, { exact: true }) });
  await form.getByLabel(label, { exact: true }).fill(key);
  await form.getByRole('button', { name: 'Koppelen', exact: true }).click();
}

const place = (name: string) => panel.getByRole('navigation').getByRole('button', { name }).click();
async function toConnecting(): Promise<void> {
  await place('Instellingen');
  await button(/^Koppelen/).click();
}

const outcomes = ['Moet eraf', 'Afgemeld, staat er nog', 'Mag erop, staat er niet', 'Niet te zeggen'];
const tile = (name: string) => panel.getByRole('list', { name: 'Uitkomst' }).getByRole('button', { name });
/** How many stand on each of the four lists. */
const lists = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      outcomes.map(async (name) => [name, Number.parseInt(await tile(name).innerText(), 10)] as const),
    ),
  );

const draft = (address: string, source: EvidenceSource): EvidenceDraft => ({
  address,
  source,
  channel: null,
  moment: { text: '2026-02-03', day: '2026-02-03', exact: 'day' },
  from: { tool: null, form: 'Contact', page: null, file: 'contact.csv', digest: null, row: 7 },
  wording: null,
  sale: null,
  corrects: null,
  withdrawn: false,
});

const ask = (remote: object) =>
  panel.evaluate(async (wanted) => {
    const id = crypto.randomUUID().replaceAll('-', '');
    return chrome.runtime.sendMessage({ to: 'engine', id, remote: wanted });
  }, remote);

async function partsOf<T>(tool: string, list: string): Promise<T[][]> {
  const parts: T[][] = [];
  for (let part = 0; ; part++) {
    const { value } = await ask({ name: 'part', tool, list, part });
    if (!value) return parts;
    parts.push(value);
  }
}

describe('a list by MailChimp’s API', () => {
  test('a key that is none, and one that MailChimp does not know, are refused in words', async () => {
    await panel.bringToFront();
    await toConnecting();
    await connect('API-sleutel van MailChimp', 'welkom');
    await expect(main().getByText('Dit is geen sleutel van dit programma.')).toBeVisible();
    await ext.preGrant('https://us21.api.mailchimp.com/*');
    await connect('API-sleutel van MailChimp', `${'f'.repeat(32)}-us21`);
    await expect(main().getByText('De sleutel wordt niet (meer) geaccepteerd.')).toBeVisible();
    await ext.screenshot(panel, 'connect-refused');
  });

  test('read through everything that goes wrong, with worker and engine ended midway, it is the list of the export', async () => {
    await connect('API-sleutel van MailChimp', KEY);
    await expect(button('Lees nu: Nieuwsbrief')).toBeVisible();
    await ext.screenshot(panel, 'connect-mailchimp');
    faults.push(null, '429', null, '403', null, 'hang', '500', 'cut', null, 'hang');
    await button('Lees nu: Nieuwsbrief').click();
    await expect.poll(() => hanging).toBe(1);
    await ext.killWorker();
    await ext.killEngine();
    await expect.poll(() => hanging, { timeout: 20_000 }).toBe(2);
    await ext.killEngine();
    await expect(main().getByText(/^Gelezen op/)).toBeVisible({ timeout: 30_000 });
    expect(faults).toEqual([]);
    expect(mailchimp.broken).toEqual([]);

    const maker = new AudienceMaker();
    for (const part of await partsOf<ReadMember>('mailchimp', LIST)) maker.add(part);
    const { value } = await ask({ name: 'connections' });
    const [{ expected, readAt, webId, name }] = value[0].lists;
    const audience = maker.audience({ id: LIST, webId, name, readAt, expected });
    expect(audience).toMatchObject({ webId: '123456', name: 'Nieuwsbrief', whole: true });
    const file = await readAudience(exported(), Date.now());
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.issues).toEqual([]);
    expect(file.value.whole).toBe(true);
    expect(settled(audience.members)).toEqual(settled(file.value.rows.map(({ member }) => member)));
    await ext.screenshot(panel, 'connect-read');
  });

  test('compared, it gives the four lists that its export gives, and the next reading verifies a tick', async () => {
    const drafts = [
      draft('zeester1@example.com', 'webinar'),
      draft('zeester2@example.com', 'contact-form'),
      draft('zeester3@example.com', 'weekly-tip'),
      draft('zeester4@example.com', 'unsubscribe'),
      draft('nieuw@example.com', 'e-book'),
    ];
    const id = '1'.repeat(32);
    expect(await service(panel, 'stageEvidence', { import: id, from: 0, drafts })).toMatchObject({
      ok: true,
    });
    expect(await service(panel, 'takeEvidence', { import: id, of: drafts.length })).toMatchObject({
      ok: true,
    });
    await place('Nieuwsbrief');
    await button('Vergelijk nu: Nieuwsbrief').click();
    await main().getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await expect(tile('Moet eraf')).toContainText('2');
    await ext.screenshot(panel, 'connect-compared');
    const byTool = await lists();
    expect(byTool).toEqual({
      'Moet eraf': 2,
      'Afgemeld, staat er nog': 1,
      'Mag erop, staat er niet': 1,
      'Niet te zeggen': byTool['Niet te zeggen'],
    });
    expect(byTool['Niet te zeggen']).toBeGreaterThan(2_000);

    // The same members by their export, as a list of its own.
    await main()
      .getByLabel('Export van MailChimp')
      .setInputFiles(await Promise.all(exported().map(payload)));
    await main().getByLabel('Welke lijst is dit?').selectOption({ label: 'Een nieuwe lijst' });
    await main().getByLabel('Naam van de lijst').fill('Uit het bestand');
    await main().getByRole('button', { name: 'Vergelijk', exact: true }).click();
    await expect(main().getByRole('region', { name: 'Uit het bestand' })).toBeVisible();
    expect(await lists()).toEqual(byTool);

    // Archived in MailChimp, as the work list says; the next reading sees it.
    await main().getByLabel('Welke lijst is dit?').selectOption({ label: 'Nieuwsbrief' });
    await panel.getByRole('checkbox', { name: 'zeester2@example.com is van de lijst' }).click();
    await expect(tile('Moet eraf')).toContainText('1');
    const at = members.findIndex((one) => one.email_address === 'Zeester2@example.com');
    const [gone] = members.slice(at, at + 1);
    if (gone) members[at] = { ...gone, status: 'archived', last_changed: new Date().toISOString() };
    await button('Vergelijk nu: Nieuwsbrief').click();
    await expect(main().getByText('1 afgevinkt adres staat niet meer op de lijst. Nagekeken.')).toBeVisible();
    await ext.screenshot(panel, 'connect-verified');
    await toConnecting();
  });

  test('a key that is revoked says so, and what was read before stays', async () => {
    faults.push('401');
    await button('Lees nu: Nieuwsbrief').click();
    await expect(main().getByText('De sleutel wordt niet (meer) geaccepteerd.')).toBeVisible();
    await expect(main().getByText(/^Gelezen op/)).toBeVisible();
  });
});

test('registrations of WebinarGeek are read, without the personal links', async () => {
  await ext.preGrant('https://app.webinargeek.com/*');
  await connect('API-token van WebinarGeek', TOKEN);
  await button('Lees nu: Aanmeldingen voor webinars').click();
  await expect(main().getByText(/^Gelezen op/)).toHaveCount(2, { timeout: 20_000 });
  const drafts = (await partsOf<{ source: string }>('webinargeek', 'registrations')).flat();
  expect(drafts.filter(({ source }) => source === 'webinar')).toHaveLength(20);
  expect(drafts.filter(({ source }) => source === 'unsubscribe')).toHaveLength(2);
  expect(JSON.stringify(drafts)).not.toContain('SECRET');
  await button('Neem over als bewijs').click();
  await expect(main().getByText('22 nieuw overgenomen, 0 al bekend.')).toBeVisible();
  await ext.screenshot(panel, 'connect-webinargeek');
  await button('Neem over als bewijs').click();
  await expect(main().getByText('0 nieuw overgenomen, 22 al bekend.')).toBeVisible();
});

test('nothing but GET ever went to either tool, without a body, and no address held a key', () => {
  expect(server.seen.length).toBeGreaterThan(20);
  expect(server.seen.filter(({ method, bytes }) => method !== 'GET' || bytes > 0)).toEqual([]);
  const keys = [KEY.slice(0, 32), TOKEN];
  expect(server.seen.filter(({ url }) => keys.some((key) => url.includes(key)))).toEqual([]);
});

test('neither key stands in the register’s files as it can be read, and disconnecting takes it', async () => {
  const text = readable(await dump(panel));
  expect(text).not.toContain(KEY.slice(0, 32));
  expect(text).not.toContain(TOKEN);
  await button('MailChimp ontkoppelen').click();
  await panel.getByRole('dialog').getByRole('button', { name: 'Ontkoppelen', exact: true }).click();
  await expect(main().getByLabel('API-sleutel van MailChimp', { exact: true })).toBeVisible();
  expect((await ask({ name: 'connections' })).value).toHaveLength(1);
});
