import { beforeEach, describe, expect, test } from 'vitest';
import type { RemoteAsk, RemoteOutputs } from '@/entrypoints/engine/remote/asks';
import { RemoteWork } from '@/entrypoints/engine/remote/RemoteWork';
import type { Answer, Get } from '@/remote/get';
import { ok } from '@/storage/result';
import { TestRegister } from './support';

const KEY = `${'0123456789abcdef'.repeat(2)}-us21`;
const LIST = '0a1b2c3d4e';
const DAY_MS = 86_400_000;

/** As little of MailChimp as a reading meets; what its definition says is held in tests/remote. */
class Tool {
  readonly asked: URL[] = [];
  fault: ((n: number) => Answer | null) | null = null;
  members = Array.from({ length: 2_300 }, (_, n) => ({
    email_address: `zeester${n}@example.com`,
    full_name: `Zeester ${n}`,
    status: n % 100 === 0 ? 'unsubscribed' : 'subscribed',
    last_changed: '2026-10-01T07:00:00+00:00',
  }));
  key = KEY;

  readonly get: Get = async ({ url, headers }) => {
    const address = new URL(url);
    const n = this.asked.push(address) - 1;
    const fault = this.fault?.(n);
    if (this.fault && fault !== undefined) return fault;
    if (headers.authorization !== `Basic ${btoa(`bewaarwacht:${this.key}`)}`) return this.say(401, {});
    if (address.pathname.endsWith('/ping')) return this.say(200, { health_status: 'ok' });
    const { searchParams: query } = address;
    if (address.pathname.endsWith('/lists'))
      return this.say(200, { lists: [{ id: LIST, web_id: 123456, name: 'Nieuwsbrief' }], total_items: 1 });
    const since = Date.parse(query.get('since_last_changed') ?? '1970-01-01');
    const found = this.members.filter(
      (one) => one.status === query.get('status') && Date.parse(one.last_changed) > since,
    );
    const offset = Number(query.get('offset'));
    return this.say(200, { members: found.slice(offset, offset + 1_000), total_items: found.length });
  };

  private readonly say = (status: number, body: unknown): Answer => ({
    status,
    text: JSON.stringify(body),
    at: null,
  });
}

let register: TestRegister;
let tool: Tool;
let work: RemoteWork;
const watch = () => ({ progress: () => undefined, signal: new AbortController().signal });

/** As an engine that has just started. */
function start() {
  work = new RemoteWork(
    tool.get,
    async (inner) => ok(await (await register.open()).exclusively(inner)),
    () => register.now.getTime(),
    () => Promise.resolve(),
  );
}
const run = async (ask: RemoteAsk, watching = watch()) => work.run(ask, watching);
/** What must go well, by the name of what is asked. */
async function given<A extends RemoteAsk>(ask: A): Promise<RemoteOutputs[A['name']]> {
  const done = await run(ask);
  if (!done.ok) throw new Error(done.error.type);
  return done.value as RemoteOutputs[A['name']];
}
const must = (ask: Extract<RemoteAsk, { name: 'read' }>) => given(ask);
const connect = (key = KEY) => run({ name: 'connect', tool: 'mailchimp', key });
const read = { name: 'read', tool: 'mailchimp', list: LIST, whole: false } as const;

async function addresses(parts: number): Promise<string[]> {
  const all = new Set<string>();
  for (let part = 0; part < parts; part++) {
    const members = await given({ name: 'part', tool: 'mailchimp', list: LIST, part });
    for (const member of (members ?? []) as readonly { address: string }[]) all.add(member.address);
  }
  return Array.from(all);
}

/** Every byte and every text that stands in the database. */
async function everything(): Promise<string> {
  const { db } = register;
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  const text = (value: unknown): string =>
    value instanceof Uint8Array
      ? Array.from(value, (byte) => String.fromCharCode(byte)).join('')
      : typeof value === 'object' && value !== null
        ? Object.values(value).map(text).join(' ')
        : String(value);
  return tables.flat().map(text).join(' ');
}

beforeEach(() => {
  register = new TestRegister();
  tool = new Tool();
  start();
});

describe('connecting', () => {
  test('tries the key, and shows the lists but never the key', async () => {
    const done = await connect(` ${KEY}\n`);
    expect(done).toMatchObject({
      ok: true,
      value: { tool: 'mailchimp', host: 'us21.api.mailchimp.com', lists: [{ id: LIST, readAt: null }] },
    });
    expect(JSON.stringify(done)).not.toContain(KEY.slice(0, 32));
    expect(JSON.stringify(await run({ name: 'connections' }))).not.toContain(KEY.slice(0, 32));
    expect(await everything()).not.toContain(KEY.slice(0, 32));
    await register.restart();
    start();
    expect(await run({ name: 'connections' })).toMatchObject({ ok: true, value: [{ tool: 'mailchimp' }] });
  });

  test.each([
    ['no key', 'welkom', 'NoKey', 0],
    ['a key that MailChimp does not know', `${'f'.repeat(32)}-us21`, 'WrongKey', 1],
  ])('keeps nothing of %s', async (_, key, type, requests) => {
    expect(await connect(key)).toEqual({ ok: false, error: { type } });
    expect(tool.asked).toHaveLength(requests);
    expect(await register.db.connections.count()).toBe(0);
  });

  test('is in no export, and in nothing that a backup takes', async () => {
    await connect();
    const { db } = register;
    expect((await db.log.toArray()).length + (await db.rows.toArray()).length).toBe(0);
    expect(await register.ask('readRecords', { from: 0, most: 100 })).not.toMatchObject({ ok: false });
  });

  test('disconnecting takes the key and all that was read', async () => {
    await connect();
    await must(read);
    expect(await register.db.readings.count()).toBeGreaterThan(0);
    await run({ name: 'disconnect', tool: 'mailchimp' });
    expect(await register.db.readings.count()).toBe(0);
    expect(await register.db.connections.count()).toBe(0);
    expect(await run({ name: 'connections' })).toEqual({ ok: true, value: [] });
    expect(await run(read)).toEqual({ ok: false, error: { type: 'Gone' } });
  });
});

describe('reading', () => {
  beforeEach(() => connect());

  test('keeps what it read sealed, and gives it part by part', async () => {
    const { parts, expected, isUnderWay } = await must(read);
    expect(isUnderWay).toBe(false);
    expect(expected).toBe(2_300);
    expect(await addresses(parts)).toHaveLength(2_300);
    expect(await everything()).not.toMatch(/zeester\d/i);
  });

  test.each([1, 2, 3, 5, 8])('killed at request %i it goes on there after a restart', async (n) => {
    const first = tool.asked.length;
    // Never answered: as for an engine that is ended while it waits.
    const hangs = new Tool();
    hangs.members = tool.members;
    const get: Get = (request) =>
      tool.asked.length - first >= n ? new Promise(() => undefined) : tool.get(request);
    work = new RemoteWork(get, async (inner) => ok(await (await register.open()).exclusively(inner)));
    void run(read);
    await expect.poll(() => tool.asked.length - first).toBe(n);
    await new Promise((resolve) => setTimeout(resolve, 100));
    register.crash();
    start();
    expect(await run({ name: 'connections' })).toMatchObject({
      ok: true,
      value: [{ lists: [{ isUnderWay: true, readAt: null }] }],
    });
    const { parts } = await must(read);
    expect(await addresses(parts)).toHaveLength(2_300);
    // 8 pages, 6 looks at what changed, and of what was on its way two pages at most twice.
    expect(tool.asked.length - first).toBeLessThanOrEqual(16);
  });

  test('asked twice at the same moment it is read once', async () => {
    const before = tool.asked.length;
    const [one, other] = await Promise.all([must(read), must(read)]);
    expect(one).toEqual(other);
    const once = tool.asked.length - before;
    expect(once).toBe(8 + 6);
  });

  test('stopped, it says so, and is not gone on with by itself', async () => {
    const stopping = new AbortController();
    tool.fault = () => {
      stopping.abort();
      return null;
    };
    expect(await run(read, { ...watch(), signal: stopping.signal })).toEqual({
      ok: false,
      error: { type: 'Cancelled' },
    });
    tool.fault = null;
    expect(await run({ name: 'readDue' })).toEqual({ ok: true, value: { nextAt: null } });
    expect((await must(read)).expected).toBe(2_300);
  });

  test('later only changes are asked, and once a week everything', async () => {
    await must(read);
    register.now = new Date(register.now.getTime() + DAY_MS);
    start();
    let before = tool.asked.length;
    const [changed] = tool.members;
    if (changed)
      Object.assign(changed, { status: 'unsubscribed', last_changed: '2026-11-23T08:00:00+00:00' });
    expect(await run({ name: 'readDue' })).toMatchObject({ ok: true, value: { nextAt: expect.any(Number) } });
    let asked = tool.asked.slice(before);
    expect(asked).toHaveLength(6);
    expect(asked.every(({ searchParams }) => searchParams.get('since_last_changed'))).toBe(true);
    // Not due yet.
    before = tool.asked.length;
    await run({ name: 'readDue' });
    expect(tool.asked).toHaveLength(before);
    register.now = new Date(register.now.getTime() + 7 * DAY_MS);
    start();
    await run({ name: 'readDue' });
    asked = tool.asked.slice(before);
    expect(asked.filter(({ searchParams }) => !searchParams.get('since_last_changed'))).toHaveLength(8);
    // The parts of the reading before are gone.
    const [connection] = await given({ name: 'connections' });
    expect(await register.db.readings.count()).toBe(connection?.lists[0]?.parts);
  });

  test('what only the user can mend waits for the user; what passes is tried again after an hour', async () => {
    await must(read);
    register.now = new Date(register.now.getTime() + DAY_MS);
    tool.fault = () => ({ status: 500, text: '', at: null });
    start();
    expect(await run({ name: 'readDue' })).toEqual({
      ok: true,
      value: { nextAt: register.now.getTime() + 3_600_000 },
    });
    tool.fault = () => ({ status: 401, text: '{}', at: null });
    register.now = new Date(register.now.getTime() + 3_600_000);
    start();
    expect(await run({ name: 'readDue' })).toEqual({ ok: true, value: { nextAt: null } });
    expect(await run({ name: 'connections' })).toMatchObject({
      value: [{ lists: [{ problem: 'WrongKey', readAt: expect.any(Number) }] }],
    });
  });

  test('an erasure takes what was read along, its bytes as well, and the next reading is whole', async () => {
    const { dossier } = await register.must('addClient', { name: 'Kompas Advies' });
    const { parts } = await must(read);
    const master = await register.file.read();
    await register.must('eraseDossier', { dossier });
    expect(await register.file.read()).not.toEqual(master);
    expect(await register.db.readings.count()).toBe(0);
    expect(await run({ name: 'part', tool: 'mailchimp', list: LIST, part: 0 })).toEqual({
      ok: true,
      value: null,
    });
    // The key is still there: nobody asked for that to go.
    const before = tool.asked.length;
    expect((await must(read)).parts).toBe(parts);
    expect(
      tool.asked.slice(before).filter(({ searchParams }) => !searchParams.get('since_last_changed')),
    ).toHaveLength(8);
  });

  test('an erasure in the middle of a reading ends it, and half a list is never taken for a whole one', async () => {
    const { dossier } = await register.must('addClient', { name: 'Kompas Advies' });
    const before = tool.asked.length;
    const { get } = tool;
    const slow: Get = async (request) => {
      if (tool.asked.length - before === 4) await register.must('eraseDossier', { dossier });
      return get(request);
    };
    work = new RemoteWork(slow, async (inner) => ok(await (await register.open()).exclusively(inner)));
    expect(await run(read)).toEqual({ ok: false, error: { type: 'Cancelled' } });
    start();
    const { parts } = await must(read);
    expect(await addresses(parts)).toHaveLength(2_300);
  });
});
