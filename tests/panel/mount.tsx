import type {} from '@vitest/browser-playwright';
import Dexie, { type Table } from 'dexie';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import '@/components/styles.css';
import { SurfaceProvider } from '@/components/context';
import type { PendingBatch } from '@/components/kit/batches';
import type { RegisterPlace } from '@/components/kit/registerPlace';
import type { BackupHost } from '@/components/panel/BackupHost';
import type { Host } from '@/components/panel/Host';
import type { LockHost } from '@/components/panel/LockHost';
import type { ConnectHost } from '@/components/panel/mailing/connect/ConnectHost';
import { Panel } from '@/components/panel/Panel';
import type { ToolAccess } from '@/components/panel/PanelContext';
import { recogniser } from '@/entrypoints/sidepanel/recogniser';
import { makeDesk } from '@/exchange/import/makeDesk';
import en from '@/locales/en/register';
import nl from '@/locales/nl/register';
import { translator } from '@/locales/translate';
import type { Reader } from '@/storage/reader';
import { err, ok } from '@/storage/result';
import { exportedRegisterSchema } from '@/storage/schema/exported';
import type { Language } from '@/storage/schema/settings';
import type { Ask } from '@/storage/services/services';
import { fakeBatches } from './fakeBatches';
import { fakeMailing } from './fakeMailing';
import { fakeReader } from './fakeReader';
import { FakeEngine } from './fakeSend';
import { inventedRegister, type Register, TODAY } from './invented';

const dictionaries = { nl, en };
const fakeBackups: BackupHost = {
  hasFolders: true,
  mayDownload: () => Promise.resolve(false),
  askDownloads: () => Promise.resolve(true),
  folder: () => Promise.resolve({ state: 'none', name: '' }),
  chooseFolder: () => Promise.resolve(true),
  askFolder: () => Promise.resolve(true),
  take: (file) => Promise.resolve(file.name),
  keep: () => Promise.resolve(true),
  persist: () => Promise.resolve(true),
};
/** A lock in memory, with this passphrase or none; what is asked of it can be answered otherwise. */
export function fakeLock(passphrase: string | null = null, otherwise: Partial<LockHost> = {}): LockHost {
  let standing = passphrase;
  const done = async (next: string | null) => {
    standing = next;
    return ok(null);
  };
  return {
    isOn: async () => standing !== null,
    put: done,
    takeOff: () => done(null),
    close: async () => undefined,
    fits: async (tried) => tried === standing,
    makePassphrase: async () => 'abandon-zebra-garlic-ocean-velvet-timber',
    knowsIdle: async () => false,
    askIdle: async () => true,
    ...otherwise,
  };
}

/** Tools of which none is connected; what is asked of them can be answered otherwise. */
export const fakeConnections = (otherwise: Partial<ConnectHost> = {}): ConnectHost => ({
  connect: async () => err({ type: 'WrongKey' }),
  all: async () => ok([]),
  findLists: async () => err({ type: 'Gone' }),
  read: async () => err({ type: 'Unreachable' }),
  part: async () => ok(null),
  disconnect: async () => ok(null),
  ...otherwise,
});

const fakeHost: Omit<Host, 'lock' | 'mailing'> = {
  backups: fakeBackups,
  watchLoss: (heard) => {
    heard(null);
    return () => undefined;
  },
  acceptLoss: () => Promise.resolve(),
  nextLook: () => Promise.resolve(Date.now() + 60_000),
  troubles: () => Promise.resolve([]),
  askNotifications: () => Promise.resolve(true),
  openDesk: () => makeDesk(recogniser, exportedRegisterSchema),
  connections: fakeConnections(),
};
let mounted = 0;

export type Options = {
  register?: Register;
  language?: Language;
  tools?: Partial<ToolAccess>;
  host?: Partial<Host>;
  sentTo?: RegisterPlace;
  /** Steps that an earlier surface asked and got no answer to. */
  pending?: PendingBatch[];
  /** Questions that the register answers otherwise, made from its own answers. */
  reader?: (own: Reader) => Partial<Reader>;
  /** As long as each answer takes, so that what waits is drawn. */
  slow?: number;
  /** Answers to longer work, from the start. */
  ask?: Ask;
};

/** The panel as it runs, on a register in memory; a table of one row tells its live queries that something changed. */
export async function mountPanel({
  register = inventedRegister(),
  language = 'nl',
  tools = {},
  host = {},
  sentTo,
  pending = [],
  reader: otherwise = () => ({}),
  slow = 0,
  ask,
}: Options = {}) {
  mounted += 1;
  const db = new Dexie(`changes-${mounted}-${Date.now()}`);
  db.version(1).stores({ changes: '++id' });
  const changes: Table<object, number> = db.table('changes');
  const engine = new FakeEngine(register, () => changes.add({}));
  if (ask) engine.ask = ask;
  const own = fakeReader(
    () => engine.register,
    async () => {
      await changes.count();
      // Dexie waits along with a promise of its own, and no other.
      if (slow > 0) await Dexie.waitFor(new Promise((resolve) => setTimeout(resolve, slow)));
    },
  );
  const reader = { ...own, ...otherwise(own) };
  const visited: string[] = [];
  const hearing = new Set<() => void>();
  const touched = () => {
    for (const heard of hearing) heard();
  };
  const surface = {
    reader,
    send: engine.send,
    onChange: (heard: () => void) => {
      hearing.add(heard);
      return () => void hearing.delete(heard);
    },
    ask: (...asked: Parameters<typeof engine.ask>) => engine.ask(...asked),
    batches: fakeBatches(pending),
    today: TODAY,
    language,
    t: translator(language, dictionaries[language]),
    visit: (address: string) => void visited.push(address),
  };
  const access: ToolAccess = {
    switchedOn: ['onedrive', 'disc'],
    onSwitchOn: () => Promise.resolve(true),
    onSwitchOff: () => Promise.resolve(),
    hosts: ['onedrive.live.com', 'www.ttiadmin.com', 'disc.voorbeeld.example', 'oud-portaal.example'],
    onAllow: () => Promise.resolve(true),
    onTakeBack: () => Promise.resolve(),
    health: [
      { site: 'onedrive', portal: null, recognised: 41, seen: 41, documents: 30 },
      { site: 'disc', portal: null, recognised: 2, seen: 9, documents: 9 },
      { site: 'portal', portal: 'p-1', recognised: 6, seen: 6, documents: 2 },
    ],
    ...tools,
  };
  document.documentElement.lang = language;
  document.title = 'Bewaarwacht';
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  const lock = fakeLock();
  const mailing = fakeMailing(touched);
  const send = (place: RegisterPlace | null) =>
    root.render(
      <SurfaceProvider value={surface}>
        <Panel tools={access} host={{ ...fakeHost, lock, mailing: () => mailing, ...host }} sentTo={place} />
      </SurfaceProvider>,
    );
  send(sentTo ?? null);
  onTestFinished(async () => {
    root.unmount();
    element.remove();
    await db.delete();
  });
  return { engine, visited, send };
}

/** What the system prefers: the panel has no switch of its own. */
export async function prefer(
  scheme: 'light' | 'dark',
  motion: 'reduce' | 'no-preference' = 'reduce',
): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: motion },
    ],
  });
}
