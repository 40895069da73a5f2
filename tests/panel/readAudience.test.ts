import { describe, expect, test } from 'vitest';
import type { ConnectedList, ConnectHost } from '@/components/panel/mailing/connect/ConnectHost';
import { readAudience } from '@/components/panel/mailing/connect/readAudience';
import type { ReadMember } from '@/remote/mailchimp/member';

const list: ConnectedList = {
  id: '0a1b2c3d4e',
  webId: '123456',
  name: 'Nieuwsbrief',
  members: 2,
  readAt: Date.UTC(2026, 10, 22, 12),
  parts: 2,
  expected: 2,
  isUnderWay: false,
  problem: null,
};
const member = (address: string, status: ReadMember['status'], changed: string): ReadMember => ({
  address,
  status,
  name: null,
  optedIn: null,
  left: null,
  leftBecause: null,
  webId: null,
  tags: [],
  changed,
});
const parts = [
  [
    member('An@example.com', 'subscribed', '2026-10-01T07:00:00+00:00'),
    member('bo@example.com', 'cleaned', ''),
  ],
  [member('an@example.com', 'unsubscribed', '2026-11-01T07:00:00+00:00')],
];
const host = (given: readonly (readonly ReadMember[] | null)[]): ConnectHost => {
  const refuse = () => Promise.reject(new Error('not asked here'));
  return {
    connect: refuse,
    all: refuse,
    findLists: refuse,
    read: refuse,
    disconnect: refuse,
    part: async (_tool, _list, n) => ({ ok: true, value: given[n] ?? null }),
  };
};

describe('the last reading of a list, as the comparison takes it', () => {
  test('has every address once, by its last change', async () => {
    const read = await readAudience(host(parts), list);
    expect(read).toMatchObject({
      ok: true,
      value: { tool: 'mailchimp', id: list.id, webId: '123456', readAt: list.readAt, whole: true },
    });
    const members = read.ok ? (read.value?.members ?? []) : [];
    expect(members.map(({ address, status }) => `${address} ${status}`)).toEqual([
      'an@example.com unsubscribed',
      'bo@example.com cleaned',
    ]);
    expect(JSON.stringify(members)).not.toContain('changed');
  });

  test('is none when it was never read, or a part of it went with an erasure', async () => {
    expect(await readAudience(host(parts), { ...list, readAt: null })).toEqual({ ok: true, value: null });
    expect(await readAudience(host(parts.slice(0, 1)), list)).toEqual({ ok: true, value: null });
  });
});
