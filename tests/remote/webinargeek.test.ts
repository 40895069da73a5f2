import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import { type Position, step, wholeReading } from '@/remote/webinargeek/reading';
import { webinargeekToken } from '@/remote/webinargeek/token';
import { Webinargeek } from '@/remote/webinargeek/webinargeek';
import { TestLine } from './line';
import { type Subscription, WebinargeekStandIn } from './webinargeekStandIn';

const TOKEN = 'wg-0123456789abcdef0123';
const page = (name: string) =>
  (
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../fixtures/webinargeek', `${name}.json`), 'utf8'),
    ) as {
      subscriptions: Subscription[];
    }
  ).subscriptions;
const known = [
  ...page('subscriptions-page1'),
  ...page('subscriptions-page2'),
  ...page('subscriptions-unverified'),
];

async function read(
  line: TestLine,
  kept: { position: Position; done: boolean; drafts: EvidenceDraft[] },
  most = 99,
) {
  const api = new Webinargeek(line.line, TOKEN);
  for (let steps = 0; !kept.done && steps < most; steps++) {
    const made = await step(api, kept.position);
    if (!made.ok) return made.error.type;
    kept.drafts.push(...made.value.drafts);
    kept.position = JSON.parse(JSON.stringify(made.value.position)) as Position;
    kept.done = made.value.done;
  }
  return null;
}
const fresh = () => ({ position: wholeReading, done: false, drafts: [] as EvidenceDraft[] });

describe('WebinarGeek, by a stand-in', () => {
  test('gives every registration, also of an address that was never verified, and who left', async () => {
    const kept = fresh();
    const line = new TestLine(new WebinargeekStandIn(TOKEN, known));
    expect(await read(line, kept)).toBeNull();
    expect(kept.drafts.filter(({ source }) => source === 'webinar')).toHaveLength(20);
    expect(
      kept.drafts.filter(({ source }) => source === 'unsubscribe').map(({ address }) => address),
    ).toEqual(['anna.jansen200@example.com', 'jet.kuiper-smit209@example.com']);
    expect(kept.drafts[1]).toEqual({
      address: 'anna.jansen200@example.com',
      source: 'webinar',
      channel: null,
      moment: { text: '2025-10-09T08:53:20+00:00', day: '2025-10-09', exact: 'day' },
      from: {
        tool: 'webinargeek',
        form: 'Gedrag en drijfveren',
        page: null,
        file: null,
        digest: null,
        row: null,
      },
      wording: null,
      sale: null,
      corrects: null,
      withdrawn: false,
    });
  });

  test('personal links and addresses on the network are dropped', async () => {
    const kept = fresh();
    await read(new TestLine(new WebinargeekStandIn(TOKEN, known)), kept);
    expect(JSON.stringify(kept)).not.toMatch(/SECRET|192\.0\.2|watch|confirmation|Amsterdam/);
  });

  test.each([0, 1, 2, 3])('killed after %i steps it goes on where it was', async (n) => {
    const people = Array.from({ length: 950 }, (_, at) => ({
      ...known[at % known.length],
      email: `persoon${at}@example.com`,
      email_verified: at % 10 !== 0,
    }));
    const server = new WebinargeekStandIn(TOKEN, people);
    const kept = fresh();
    await read(new TestLine(server), kept, n);
    const line = new TestLine(server);
    await read(line, kept);
    expect(new Set(kept.drafts.map(({ address }) => address)).size).toBe(950);
    expect(kept.drafts.filter(({ source }) => source === 'webinar')).toHaveLength(950);
    if (n === 0) expect(line.atOnce).toBe(2);
    expect(new Set(server.asked.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(server.asked.filter(({ url }) => url.includes(TOKEN))).toEqual([]);
  });

  test('a day is that of the Netherlands, on whatever device', async () => {
    const late = { ...known[1], email: 'laat@example.com', email_verified: true, created_at: 1_764_111_600 };
    const kept = fresh();
    await read(new TestLine(new WebinargeekStandIn(TOKEN, [late])), kept);
    expect(kept.drafts[0]?.moment).toEqual({
      text: '2025-11-25T23:00:00+00:00',
      day: '2025-11-26',
      exact: 'day',
    });
  });

  test('says when the token is wrong', async () => {
    const api = new Webinargeek(new TestLine(new WebinargeekStandIn('another-token-0123', [])).line, TOKEN);
    expect(await api.account()).toEqual({ ok: false, error: { type: 'WrongKey' } });
  });

  test.each([
    ['as it is', TOKEN, TOKEN],
    ['with what was pasted along', ` ${TOKEN}\n`, TOKEN],
    ['too short', 'abc', null],
    ['two lines, which no header holds', `${TOKEN}\nx: y`, null],
  ])('a token %s', (_, text, token) => {
    expect(webinargeekToken(text)).toBe(token);
  });
});
