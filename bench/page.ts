import type { Contender } from './contenders/contender';
import type { Size } from './model';

/** Each loads its own code only: what a peer weighs is not the product's. */
const contenders: Readonly<Record<string, () => Promise<Contender>>> = {
  raw: async () => (await import('./contenders/rawMin')).rawMin(),
  dexie: async () => (await import('./contenders/dexieOnly')).dexieOnly(),
  rxdb: async () => (await import('./contenders/rxdb')).rxdb(),
  'one-doc': async () => (await import('./contenders/oneDoc')).oneDoc(),
  tinybase: async () => (await import('./contenders/tinybase')).tinybase(),
  product: async () => (await import('./contenders/product')).product(),
  unsealed: async () => {
    (await import('./contenders/plainCipher')).leaveUnsealed();
    return (await import('./contenders/product')).product();
  },
  import: async () => (await import('./contenders/product')).product(),
};

const name = new URLSearchParams(location.search).get('contender') ?? '';
const make = contenders[name];
if (!make) throw new Error(`no contender called ${name}`);
const contender = await make();

/** Milliseconds, and what came of it. */
async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** The longest time in which the page could do nothing else, in milliseconds; 0: never over 50. */
function longestTask(): () => number {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  return () => {
    for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
    observer.disconnect();
    return longest;
  };
}

const bench = {
  load: (size: Size) => timed(() => contender.load(size)),
  open: () => timed(() => contender.open()),
  popup: (place: string) => timed(() => contender.popup(place)),
  counts: () => timed(async () => contender.counts?.()),
  prepareLists: async () => contender.prepareLists?.(),
  openLists: () => timed(async () => contender.openLists?.()),
  overdue: () => timed(() => contender.overdue()),
  page: (from: string) => timed(() => contender.page(from)),
  prepareSearch: async () => {
    const blocked = longestTask();
    const { ms } = await timed(async () => contender.prepareSearch?.());
    return { ms, blocked: blocked() };
  },
  search: (prefix: string) => timed(() => contender.search(prefix)),
  prepareEdit: () => timed(async () => contender.prepareEdit?.()),
  edit: (id: string, dossier: string, round: number) => timed(() => contender.edit(id, dossier, round)),
  edits: async (targets: readonly (readonly [string, string])[]) => {
    const blocked = longestTask();
    for (const [round, [id, dossier]] of targets.entries()) await contender.edit(id, dossier, round);
    return blocked();
  },
  /** Milliseconds for every dossier made once more and compared with what stands there; the longest block of it. */
  verify: async () => {
    const run = await (await import('./contenders/engineWork')).verifyAll();
    const blocked = longestTask();
    return { ...(await timed(run)), blocked: blocked() };
  },
  editBytes: async () => (await import('./contenders/engineWork')).editBytes(),
  logBytes: async () => (await import('./contenders/engineWork')).logBytes(),
  rebuild: async () => timed((await import('./contenders/engineWork')).rebuildAll),
  remoteUpdates: async () => (await import('./contenders/remoteUpdates')).remoteUpdates(),
  bulkImport: async (size: Size) => (await import('./contenders/bulkImport')).bulkImport(size),
  dueDates: async () => (await import('./contenders/dueDates')).dueDates(),
  /** Bytes that the browser says this address keeps. */
  disk: async () => (await navigator.storage.estimate()).usage ?? 0,
  followList: async () => (await import('./contenders/liveList')).followList(),
  listSeenAfter: async (moment: number) => (await import('./contenders/liveList')).listSeenAfter(moment),
  now: () => performance.timeOrigin + performance.now(),
};

export type Bench = typeof bench;
declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = bench;
document.title = 'ready';
