import { beforeEach, expect, test, vi } from 'vitest';
import { notifyDaily, planDaily, watchNotifications } from '@/entrypoints/background/notify';
import { err, ok } from '@/storage/result';
import { dayIs, forgetAll, kept, workspaceWith } from './support';

const row = `${'a'.repeat(32)}/${'b'.repeat(32)}`;
const late = `${row} overdue 2026-11-01`;
const soon = `${row} due-7 2026-11-30`;

/** The browser, the engine's given alerts, and where the worker is killed: there it gets no answer any more. */
const world = vi.hoisted(() => ({
  due: [] as string[],
  members: [] as string[],
  locked: false,
  given: new Set<string>(),
  shown: [] as string[],
  standing: false,
  dies: null as string | null,
  fails: null as string | null,
  closed: () => {},
  alarm: null as { scheduledTime: number } | null,
}));
const step = vi.hoisted(() => async (name: string) => {
  if (world.fails === name) throw new Error(name);
  if (world.dies === name) await new Promise<never>(() => undefined);
});

vi.mock('wxt/browser', async () => {
  const { browser } = (await import('./support')).mockedBrowser();
  return {
    browser: {
      ...browser,
      runtime: { getURL: (path: string) => path },
      permissions: { contains: async () => true },
      alarms: {
        get: async () => world.alarm ?? undefined,
        create: async (_: string, { when }: { when: number }) => {
          world.alarm = { scheduledTime: when };
        },
        clear: async () => {
          world.alarm = null;
        },
      },
      notifications: {
        create: async (_: string, { message }: { message: string }) => {
          await step('before showing');
          world.shown.push(message);
          world.standing = true;
          await step('after showing');
        },
        getAll: async () => (world.standing ? { notify: true } : {}),
        onClicked: { addListener: () => undefined },
        onClosed: { addListener: (heard: () => void) => Object.assign(world, { closed: heard }) },
      },
    },
  };
});
vi.mock('@/entrypoints/background/register', async () => (await import('./support')).mockedRegister());
vi.mock('@/entrypoints/wiring/callEngine', () => ({
  askEngine: async (name: string, { keys = [] }: { keys?: string[] }) => {
    await step(`before ${name}`);
    if (name === 'alertsDue')
      return ok(world.due.filter((key) => !world.given.has(key)).map((key) => ({ key })));
    if (name === 'mailingAlertsDue')
      return world.locked
        ? err({ type: 'Locked' })
        : ok(world.members.filter((key) => !world.given.has(key)));
    for (const key of keys) world.given.add(key);
    await step(`after ${name}`);
    return ok(null);
  },
}));

const at = (time: string) => new Date(`2026-11-23T${time}`);
/** A look, and if the worker is killed in it, that. */
const look = (time: string) =>
  Promise.race([
    notifyDaily(at(time)).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, 5)),
  ]);

beforeEach(async () => {
  forgetAll();
  Object.assign(world, {
    due: [late, soon],
    members: [],
    locked: false,
    shown: [],
    standing: false,
    dies: null,
    fails: null,
    alarm: null,
  });
  world.given.clear();
  const { emptyWorkspace } = await import('@/storage/read/emptyWorkspace');
  workspaceWith({ settings: { ...emptyWorkspace().settings, notifyAt: '09:00' } });
});

const both = '1 document had weg moeten zijn, 1 document moet binnenkort weg';

test('once a day, after its time, what is new', async () => {
  await look('08:59');
  expect(world.shown).toEqual([]);
  await look('09:00');
  await look('09:30');
  expect(world.shown).toEqual([both]);
});

test('addresses on a mailing list are counted in it, and those of a locked register once it is open', async () => {
  world.members = [`${row} must-come-off -`];
  world.locked = true;
  await look('09:00');
  expect(world.shown).toEqual([both]);
  world.locked = false;
  dayIs('2026-11-24');
  await notifyDaily(new Date('2026-11-24T09:00'));
  expect(world.shown).toEqual([both, '1 adres hoort niet op uw mailinglijst']);
});

test.each([
  'before alertsDue',
  'before mailingAlertsDue',
  'before markGiven',
  'after markGiven',
  'before showing',
  'after showing',
])('killed %s, it is said exactly once', async (where) => {
  world.dies = where;
  await look('09:00');
  world.dies = null;
  await look('09:30');
  await look('10:00');
  expect(world.shown).toEqual([both]);
  expect(Array.from(world.given)).toEqual([late, soon]);
  expect(kept('local').notifying).toBeNull();
});

test('killed while it was shown, and closed by the user before the next look, it is not said once more', async () => {
  watchNotifications();
  world.dies = 'after showing';
  await look('09:00');
  world.dies = null;
  world.standing = false;
  world.closed();
  await look('09:30');
  expect(world.shown).toEqual([both]);
});

test('refused by the browser, it is said at the next look, with what came since', async () => {
  world.due = [late];
  world.fails = 'before showing';
  await expect(notifyDaily(at('09:00'))).rejects.toThrow();
  world.fails = null;
  world.due = [late, soon];
  await look('09:30');
  expect(world.shown).toEqual([both]);
});

test('what waits to be said names nobody, and goes when notifications are switched off', async () => {
  world.dies = 'before markGiven';
  await look('09:00');
  expect(kept('local').notifying).toEqual({ keys: [late, soon], showing: false });
  workspaceWith({});
  await look('09:30');
  expect(kept('local')).not.toHaveProperty('notifying');
});

test('the alarm follows the time that is set, and one that is about to ring is left to ring', async () => {
  await planDaily(at('08:00'));
  expect(world.alarm?.scheduledTime).toBe(at('09:00').getTime());
  await planDaily(at('09:00'));
  expect(world.alarm?.scheduledTime).toBe(at('09:00').getTime());
  workspaceWith({});
  await planDaily(at('09:00'));
  expect(world.alarm).toBeNull();
});
