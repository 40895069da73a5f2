import { type Line, WAITS } from '@/remote/ask';
import { atMost } from '@/remote/atMost';
import type { Get } from '@/remote/get';
import {
  type Connection,
  connectionOf,
  type RemoteTool,
  remoteTools,
} from '@/storage/connections/connection';
import { forgetConnection, keepConnection } from '@/storage/connections/keepConnection';
import { readPart } from '@/storage/connections/reading';
import type { ShownConnection, ShownList } from '@/storage/connections/shown';
import { err, ok, type Result } from '@/storage/result';
import type { Watch } from '@/storage/services/services';
import type { RemoteAsk, RemoteFailure, RemoteOutputs } from './asks';
import { type Enter, readList } from './readList';
import { clientOf, type ToolClient } from './tools';
import { connectionView, nextReadingOf } from './views';

type Outcome<T> = Promise<Result<T, RemoteFailure>>;
type Running = { readonly outcome: Outcome<ShownList>; readonly watchers: Set<Watch['progress']> };

/** Of all tools together, so that one list never waits for us to have enough of another (webtools.md 4.2: 10 for all apps). */
const AT_ONCE = 2;

/** Somebody waits for the key to be tried: what does not come within seconds is said. */
const TRIES = 2;

const wait: Line['pause'] = (ms, signal) =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });

/** What is read of the tools, beside the commands: it waits for the network, and they never wait for it. */
export class RemoteWork {
  private readonly get: Get;
  private readonly enter: Enter;
  private readonly now: () => number;
  private readonly pause: Line['pause'];
  private readonly running = new Map<string, Running>();

  constructor(get: Get, enter: Enter, now: () => number = Date.now, pause = wait) {
    this.get = atMost(AT_ONCE, get);
    this.enter = enter;
    this.now = now;
    this.pause = pause;
  }

  run(ask: RemoteAsk, watch: Watch): Outcome<RemoteOutputs[RemoteAsk['name']]> {
    switch (ask.name) {
      case 'connect':
        return this.connect(ask.tool, ask.key, watch);
      case 'connections':
        return this.connections();
      case 'findLists':
        return this.findLists(ask.tool, watch);
      case 'read':
        return this.read(ask.tool, ask.list, ask.whole, watch);
      case 'readDue':
        return this.readDue(watch);
      case 'part':
        return this.enter((inside) => readPart(inside, ask.tool, ask.list, ask.part));
      case 'disconnect':
        return this.enter(async (inside) => {
          await forgetConnection(inside, ask.tool);
          return null;
        });
    }
  }

  private client(
    tool: RemoteTool,
    key: string,
    signal: AbortSignal,
    waits: readonly number[] = WAITS,
  ): ToolClient | null {
    return clientOf(tool, { get: this.get, pause: this.pause, signal, waits }, key);
  }

  private async connect(tool: RemoteTool, key: string, { signal }: Watch): Outcome<ShownConnection> {
    const client = this.client(tool, key, signal, WAITS.slice(0, TRIES));
    if (!client) return err({ type: 'NoKey' });
    const tried = await client.tryKey();
    if (!tried.ok) return tried;
    const lists = await client.lists();
    if (!lists.ok) return lists;
    const kept = await this.enter((inside) => keepConnection(inside, tool, key.trim(), lists.value));
    return kept.ok ? ok(connectionView(kept.value, client.host)) : kept;
  }

  private async known(): Outcome<readonly Connection[]> {
    return this.enter(async ({ db, vault }) => {
      const all = await Promise.all(remoteTools.map((tool) => connectionOf(db, vault, tool)));
      return all.flatMap((one) => one ?? []);
    });
  }

  private async connections(): Outcome<readonly ShownConnection[]> {
    const known = await this.known();
    if (!known.ok) return known;
    const { signal } = new AbortController();
    return ok(
      known.value.flatMap((one) => {
        const client = this.client(one.tool, one.key, signal);
        return client ? [connectionView(one, client.host)] : [];
      }),
    );
  }

  private async findLists(tool: RemoteTool, watch: Watch): Outcome<ShownConnection> {
    const known = await this.known();
    if (!known.ok) return known;
    const connection = known.value.find((one) => one.tool === tool);
    return connection ? this.connect(tool, connection.key, watch) : err({ type: 'Gone' });
  }

  /** A list that is being read already is not read beside that: whoever asks meanwhile waits for the same reading. */
  private async read(tool: RemoteTool, list: string, whole: boolean, watch: Watch): Outcome<ShownList> {
    const name = `${tool} ${list}`;
    const known = this.running.get(name);
    if (known) {
      known.watchers.add(watch.progress);
      return known.outcome;
    }
    const watchers = new Set([watch.progress]);
    const progress: Watch['progress'] = (done, of) => {
      for (const tell of watchers) tell(done, of);
    };
    const outcome = readList({
      tool,
      list,
      whole,
      watch: { ...watch, progress },
      enter: this.enter,
      now: this.now,
      clientWith: (key) => this.client(tool, key, watch.signal),
    });
    this.running.set(name, { outcome, watchers });
    try {
      return await outcome;
    } finally {
      this.running.delete(name);
    }
  }

  /** One list after the other. What goes wrong with one is kept with it, and the others are read all the same. */
  private async readDue(watch: Watch): Outcome<{ readonly nextAt: number | null }> {
    const known = await this.known();
    if (!known.ok) return known;
    const due = known.value.flatMap(({ tool, lists }) =>
      lists.flatMap((list) => {
        const at = nextReadingOf(list);
        return at !== null && at <= this.now() ? [{ tool, list: list.id }] : [];
      }),
    );
    for (const { tool, list } of due) {
      const read = await this.read(tool, list, false, watch);
      if (!read.ok && read.error.type === 'Locked') return read;
    }
    const after = await this.known();
    if (!after.ok) return after;
    const next = after.value.flatMap(({ lists }) => lists.flatMap((list) => nextReadingOf(list) ?? []));
    return ok({ nextAt: next.length > 0 ? Math.min(...next) : null });
  }
}
