import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { WAITS } from '@/remote/ask';
import { AudienceMaker } from '@/remote/mailchimp/audienceOf';
import { mailchimpKey } from '@/remote/mailchimp/key';
import { Mailchimp } from '@/remote/mailchimp/mailchimp';
import { memberOf, type ReadMember } from '@/remote/mailchimp/member';
import { changesSince, type Position, step, wholeReading } from '@/remote/mailchimp/reading';
import { membersSchema } from '@/remote/mailchimp/schema';
import { type Fault, TestLine } from './line';
import { MailchimpMock, type MockMember } from './mailchimpMock';

const KEY = `${'0123456789abcdef'.repeat(2)}-us21`;
const key = mailchimpKey(KEY);
if (!key) throw new Error('that is a key');
const now = Date.parse('2026-11-22T12:00:00Z');

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../fixtures/mailchimp/synthetic-api', name), 'utf8');
const answer = (status: number, name: string) => ({ status, headers: {}, body: fixture(name) });

const member = (n: number, status: string, last_changed = '2026-10-01T07:00:00+00:00'): MockMember => ({
  email_address: `Persoon${n}@example.com`,
  full_name: `Persoon ${n}`,
  web_id: 500_000 + n,
  status,
  ip_signup: n % 2 === 0 ? '192.0.2.7' : '',
  timestamp_signup: n % 2 === 0 ? '2026-01-10T08:00:00+00:00' : '',
  timestamp_opt: '2026-01-10T08:00:00+00:00',
  last_changed,
  unsubscribe_reason: status === 'unsubscribed' ? 'N/A (Unsubscribed by admin)' : '',
  tags: [{ id: 101, name: 'Weektip' }],
});
const many = (from: number, count: number, status: string) =>
  Array.from({ length: count }, (_, n) => member(from + n, status));

let members: MockMember[];
let mock: MailchimpMock;
beforeEach(async () => {
  members = [
    ...many(0, 2_500, 'subscribed'),
    ...many(3_000, 30, 'unsubscribed'),
    ...many(4_000, 3, 'cleaned'),
    ...many(5_000, 2, 'transactional'),
    ...many(6_000, 1, 'archived'),
    ...many(7_000, 1, 'pending'),
  ];
  mock = await MailchimpMock.open(KEY, [{ id: '0a1b2c3d4e', web_id: 123456, name: 'Nieuwsbrief', members }]);
});

type Kept = { parts: ReadMember[][]; position: Position; done: boolean };

/** Reads on from where it was; `most`: killed after so many steps. */
async function read(test: TestLine, kept: Kept, most = 1_000): Promise<string | null> {
  const api = new Mailchimp(test.line, key ?? { key: '', dataCentre: '' });
  for (let steps = 0; !kept.done && steps < most; steps++) {
    const made = await step(api, '0a1b2c3d4e', now, kept.position);
    if (!made.ok) return made.error.type;
    kept.parts.push([...made.value.members]);
    // As it is kept: what JSON does not carry is not there after a restart.
    kept.position = JSON.parse(JSON.stringify(made.value.position)) as Position;
    kept.done = made.value.done;
  }
  return null;
}

const fresh = (position = wholeReading): Kept => ({ parts: [], position, done: false });

function audienceOf(...readings: readonly Kept[]) {
  const maker = new AudienceMaker();
  for (const { parts } of readings) for (const part of parts) maker.add(part);
  const expected = readings[0]?.position.expected ?? 0;
  return maker.audience({ id: '0a1b2c3d4e', webId: '123456', name: 'Nieuwsbrief', readAt: now, expected });
}

const wholeAudience = async () => {
  const kept = fresh();
  await read(new TestLine(mock), kept);
  return audienceOf(kept);
};

describe('a key', () => {
  test.each([
    ['as it is', KEY, 'us21'],
    ['with what was pasted along', `  ${KEY.toUpperCase()}\n`, 'us21'],
    ['of a small data centre', KEY.replace('us21', 'us1'), 'us1'],
    ['without its data centre', KEY.slice(0, 32), null],
    ['with another host in it', `${KEY.slice(0, 32)}-us1.kwaad.example`, null],
    ['with a path in it', `${KEY.slice(0, 32)}-us1/3.0`, null],
    ['nothing', '', null],
  ])('%s', (_, text, dataCentre) => {
    expect(mailchimpKey(text)?.dataCentre ?? null).toBe(dataCentre);
  });
});

describe('by MailChimp’s own definition', () => {
  test('all that is asked is in it, and what it answers is understood', async () => {
    const line = new TestLine(mock);
    const api = new Mailchimp(line.line, key);
    expect(await api.ping()).toEqual({ ok: true, value: null });
    expect(await api.lists()).toMatchObject({
      ok: true,
      value: [{ id: '0a1b2c3d4e', webId: '123456', name: 'Nieuwsbrief', members: 2_537 }],
    });
    expect(await read(line, fresh())).toBeNull();
    expect(mock.broken).toEqual([]);
    expect(new Set(mock.asked.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(new Set(line.requests.map(({ url }) => new URL(url).origin))).toEqual(
      new Set(['https://us21.api.mailchimp.com']),
    );
    expect(line.requests.filter(({ url }) => url.includes(KEY.slice(0, 8)))).toEqual([]);
  });

  test('every status is read, in pages of 1,000 and two at once, and no address is there twice', async () => {
    const line = new TestLine(mock);
    const kept = fresh();
    await read(line, kept);
    const audience = audienceOf(kept);
    expect(audience.members).toHaveLength(members.length);
    expect(audience.whole).toBe(true);
    expect(Map.groupBy(audience.members, ({ status }) => status).get('nonsubscribed')).toHaveLength(2);
    expect(line.atOnce).toBe(2);
    // Three pages of subscribed, one of each other status, and one more look at each.
    expect(line.requests).toHaveLength(3 + 5 + 6);
    expect(new Set(line.requests.map(({ url }) => new URL(url).searchParams.get('count')))).toEqual(
      new Set(['1000']),
    );
  });

  test('a member says when he signed up by himself, and when he left', async () => {
    const { members: read } = await wholeAudience();
    const by = (address: string) => read.find((one) => one.address === address);
    expect(by('Persoon0@example.com')).toEqual({
      address: 'Persoon0@example.com',
      status: 'subscribed',
      name: 'Persoon 0',
      optedIn: { text: '2026-01-10 08:00:00', day: '2026-01-10', exact: 'day' },
      left: null,
      leftBecause: null,
      webId: '500000',
      tags: ['Weektip'],
    });
    expect(by('Persoon1@example.com')?.optedIn).toBeNull();
    expect(by('Persoon3001@example.com')).toMatchObject({
      status: 'unsubscribed',
      left: { day: '2026-10-01' },
      leftBecause: 'N/A (Unsubscribed by admin)',
    });
  });

  test('of everything else that a member has nothing is asked and nothing is kept', async () => {
    const { members: read } = await wholeAudience();
    expect(JSON.stringify(read)).not.toMatch(/192\.0\.2|ip_|merge_fields|location|interests|_links/);
    const fields = mock.asked.map(({ url }) => new URL(url).searchParams.get('fields') ?? '');
    expect(
      fields.filter((asked) => /merge|location|stats\.|interests|note|ip_opt|language/.test(asked)),
    ).toEqual([]);
  });
});

test.each(
  readdirSync(join(import.meta.dirname, '../fixtures/mailchimp/synthetic-api')).filter((name) =>
    name.startsWith('members'),
  ),
)('the example %s is understood', (name) => {
  const parsed = membersSchema.parse(JSON.parse(fixture(name)));
  expect(parsed.members.map(memberOf).every(({ address, status }) => address.includes('@') && status)).toBe(
    true,
  );
  expect(JSON.stringify(parsed.members.map(memberOf))).not.toContain('192.0.2');
});

describe('what goes wrong', () => {
  const always =
    (status: number, name: string): Fault =>
    () =>
      answer(status, name);

  test.each<[string, Fault, string, number]>([
    ['a key that is wrong', always(401, 'problem-401.json'), 'WrongKey', 1],
    ['a key that may not', always(403, 'problem-403.json'), 'NotAllowed', 1],
    ['a list that is gone', always(404, 'problem-404.json'), 'Gone', 1],
    ['what we ask wrongly', always(400, 'problem-400.json'), 'Unexpected', 1],
    [
      'another shape',
      () => ({ status: 200, headers: {}, body: '{"members":[{"email_address":1}]}' }),
      'Unexpected',
      1,
    ],
    ['no JSON', () => ({ status: 200, headers: {}, body: '<html></html>' }), 'Unexpected', 1],
    [
      'a 403 without JSON: too much traffic, and not the key',
      always(403, 'edge-403-not-json.html'),
      'Busy',
      6,
    ],
    ['429', always(429, 'problem-429.json'), 'Busy', 6],
    ['500', always(500, 'problem-500.json'), 'Failing', 6],
    ['a connection that is cut', () => 'cut', 'Unreachable', 6],
  ])('%s', async (_, fault, type, requests) => {
    const line = new TestLine(mock, fault);
    expect(await read(line, fresh())).toBe(type);
    expect(line.requests).toHaveLength(requests);
    expect(line.waited).toEqual(requests === 1 ? [] : WAITS);
  });

  test('a key of somebody else is a wrong key, by the definition’s own check', async () => {
    const other = mailchimpKey(`${'f'.repeat(32)}-us21`);
    const line = new TestLine(mock);
    expect(other && (await new Mailchimp(line.line, other).ping())).toEqual({
      ok: false,
      error: { type: 'WrongKey' },
    });
  });

  test('every third request fails in another way: the list is the same in the end', async () => {
    const ways = [
      'cut' as const,
      answer(429, 'problem-429.json'),
      answer(403, 'edge-403-not-json.html'),
      answer(500, 'problem-500.json'),
    ];
    const line = new TestLine(mock, (n) => (n % 3 === 2 ? (ways[Math.floor(n / 3) % 4] ?? null) : null));
    const kept = fresh();
    expect(await read(line, kept)).toBeNull();
    expect(audienceOf(kept)).toEqual(await wholeAudience());
    expect(line.waited.length).toBeGreaterThan(3);
  });

  test('who waits can stop', async () => {
    const line = new TestLine(mock, () => {
      line.stopping.abort();
      return answer(429, 'problem-429.json');
    });
    expect(await read(line, fresh())).toBe('Cancelled');
    expect(line.requests).toHaveLength(1);
  });
});

describe('a reading', () => {
  test.each(Array.from({ length: 13 }, (_, n) => n))(
    'killed after %i steps goes on where it was',
    async (n) => {
      const kept = fresh();
      await read(new TestLine(mock), kept, n);
      const line = new TestLine(mock);
      await read(line, kept);
      expect(audienceOf(kept)).toEqual(await wholeAudience());
      expect(line.requests.length + n).toBeLessThanOrEqual(16);
    },
  );

  test('who leaves while it is read is on it once, as left', async () => {
    const kept = fresh();
    await read(new TestLine(mock), kept, 5);
    members[2_499] = { ...member(2_499, 'unsubscribed', '2026-11-22T12:00:01+00:00') };
    await read(new TestLine(mock), kept);
    const audience = audienceOf(kept);
    expect(audience.members).toHaveLength(members.length);
    expect(audience.members.find(({ address }) => address === 'Persoon2499@example.com')?.status).toBe(
      'unsubscribed',
    );
  });

  test('pages that shift are read once more, so that nobody slips between two', async () => {
    const kept = fresh();
    await read(new TestLine(mock), kept, 6);
    expect(kept.position).toMatchObject({ at: 5, offset: 1_000 });
    members.splice(10, 1);
    await read(new TestLine(mock), kept);
    const audience = audienceOf(kept);
    expect(audience.members.filter(({ address }) => address !== 'Persoon10@example.com')).toHaveLength(
      members.length,
    );
  });

  test('of less than there is it says that it is not whole', async () => {
    const kept = fresh();
    await read(new TestLine(mock), kept);
    kept.parts.splice(2, 1);
    kept.parts = kept.parts.map((part) => part.slice(0, 900));
    expect(audienceOf(kept).whole).toBe(false);
  });

  test('later only what changed is asked, from a little before it began', async () => {
    const first = fresh();
    await read(new TestLine(mock), first);
    expect(first.position.began).toBe(now);
    members[0] = member(0, 'unsubscribed', '2026-11-23T09:00:00+00:00');
    members.push(member(8_000, 'subscribed', '2026-11-23T10:00:00+00:00'));
    const line = new TestLine(mock);
    const later = fresh(changesSince(first.position.began ?? 0));
    await read(line, later);
    expect(later.parts.flat()).toHaveLength(2);
    expect(
      new Set(line.requests.map(({ url }) => new URL(url).searchParams.get('since_last_changed'))),
    ).toEqual(new Set(['2026-11-22T11:50:00+00:00']));
    expect(mock.broken).toEqual([]);
    const audience = audienceOf(first, later);
    expect(audience.members).toHaveLength(members.length);
    expect(audience.members[0]?.status).not.toBeUndefined();
    const sorted = (all: readonly { address: string }[]) =>
      all.toSorted((one, other) => (one.address < other.address ? -1 : 1));
    expect(sorted(audience.members)).toEqual(sorted((await wholeAudience()).members));
  });
});
