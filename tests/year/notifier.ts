import nl from '@/locales/nl/page';
import { translator } from '@/locales/translate';
import type { ServiceInput, ServiceName } from '@/storage/services/services';
import type { TestRegister } from '../storage/support';

/** Between any two of these a worker may be killed. */
export const moments = [
  'before alertsDue',
  'before markGiven',
  'after markGiven',
  'before showing',
  'after showing',
] as const;
export type Moment = (typeof moments)[number];

/** What was shown: the words, and the alerts that they count. */
export type Shown = { readonly message: string; readonly keys: readonly string[] };

const world = {
  register: null as TestRegister | null,
  kept: new Map<string, unknown>(),
  shown: [] as Shown[],
  killAt: null as Moment | null,
  killed: () => {},
};

async function reached(moment: string): Promise<void> {
  if (world.killAt !== moment) return;
  world.killAt = null;
  world.killed();
  // Whoever is killed gets no answer, and does nothing more.
  await new Promise<never>(() => undefined);
}

export const mockedBrowser = () => ({
  browser: {
    runtime: { getURL: (path: string) => path },
    permissions: { contains: async () => true },
    alarms: { get: async () => undefined, create: async () => undefined, clear: async () => true },
    storage: {
      local: {
        get: async () => Object.fromEntries(world.kept),
        set: async (items: object) => {
          for (const [name, value] of Object.entries(items)) world.kept.set(name, structuredClone(value));
        },
        remove: async (name: string) => void world.kept.delete(name),
      },
    },
    notifications: {
      create: async (_: string, { message }: { message: string }) => {
        await reached('before showing');
        const { keys } = world.kept.get('notifying') as Shown;
        world.shown.push({ message, keys });
        await reached('after showing');
      },
      getAll: async () => (world.shown.length > 0 ? { notify: true } : {}),
    },
  },
});

export const mockedEngine = () => ({
  askEngine: async <N extends ServiceName>(name: N, input: ServiceInput<N>) => {
    await reached(`before ${name}`);
    const answer = await world.register?.ask(name, input);
    await reached(`after ${name}`);
    return answer;
  },
});

export const mockedRegister = () => ({
  workspace: async () => world.register?.reader.workspace(),
  texts: async () => ({ language: 'nl', t: translator('nl', nl) }),
  today: () => world.register?.now.toISOString().slice(0, 10),
});

/**
 * A morning as the worker lives it: it looks at nine, perhaps to be killed there, and again at half past. Gives all
 * that was shown.
 */
export async function morning(
  register: TestRegister,
  day: string,
  killAt: Moment | null,
): Promise<readonly Shown[]> {
  const { notifyDaily } = await import('@/entrypoints/background/notify');
  Object.assign(world, { register, shown: [], killAt });
  const dead = new Promise<void>((resolve) => {
    world.killed = resolve;
  });
  await Promise.race([notifyDaily(new Date(`${day}T09:00:00`)), dead]);
  world.killAt = null;
  await notifyDaily(new Date(`${day}T09:30:00`));
  return world.shown;
}
