import { type IDBPDatabase, openDB } from 'idb';
import type { Meta, StoredHeadline, StoredKeyring } from '../db';
import type { Keyrings } from '../openVault';
import type { StoredRow } from '../rows';

/**
 * Chromium answers the first question to a damaged database with `UnknownError`, throws all databases of the extension
 * away, and answers the next one: that there are none.
 */
async function askedTwice<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'UnknownError')) throw error;
    return ask();
  }
}

/**
 * The register's database as worker and popup read it: one wakes for every page, the other opens at a click, and neither
 * loads Dexie (98 kB) for the few questions it has. It never makes the database: that is the engine's to do, with its
 * own version of it.
 */
export class PlainDb {
  private opened: Promise<IDBPDatabase | null> | null = null;
  private readonly name: string;

  constructor(name = 'register') {
    this.name = name;
  }

  readonly keyrings: Keyrings = {
    get: async (generation) =>
      (await this.open())?.get('keyrings', generation) as Promise<StoredKeyring | undefined>,
    count: async () => (await this.open())?.count('keyrings') ?? 0,
  };

  async meta<K extends Meta['k']>(k: K): Promise<Extract<Meta, { k: K }> | null> {
    return (await (await this.open())?.get('meta', k)) ?? null;
  }

  /** How many rows there are, counted no further than this. */
  async rows(most: number): Promise<number> {
    return ((await (await this.open())?.getAllKeys('rows', null, most)) ?? []).length;
  }

  /** Rows that stand at one of these places, each once. */
  async rowsAt(digests: readonly string[]): Promise<StoredRow[]> {
    const db = await this.open();
    if (!db || digests.length === 0) return [];
    const index = db.transaction('rows').store.index('places');
    const found: StoredRow[][] = await Promise.all(digests.map((digest) => index.getAll(digest)));
    return Array.from(new Map(found.flat().map((row) => [row.key, row])).values());
  }

  async ignoredRows(): Promise<StoredRow[]> {
    return (await this.open())?.getAllFromIndex('rows', 'kind', 'ignored') ?? [];
  }

  async audienceRows(): Promise<StoredRow[]> {
    return (await this.open())?.getAllFromIndex('rows', 'kind', 'audience') ?? [];
  }

  /** Every row of one dossier. */
  async rowsOf(dossier: string): Promise<StoredRow[]> {
    const range = IDBKeyRange.bound([dossier, ''], [dossier, '\uffff']);
    return (await this.open())?.getAllFromIndex('rows', '[dossier+kind]', range) ?? [];
  }

  async headlines(): Promise<StoredHeadline[]> {
    return (await this.open())?.getAll('headlines') ?? [];
  }

  private open(): Promise<IDBPDatabase | null> {
    if (this.opened) return this.opened;
    const opening = askedTwice(() => this.connect());
    this.opened = opening;
    // Whoever asked hears of it; the next one begins afresh.
    opening.catch(() => {
      this.opened = null;
    });
    return opening;
  }

  private async connect(): Promise<IDBPDatabase | null> {
    const there = (await indexedDB.databases()).some(({ name }) => name === this.name);
    if (!there) {
      this.opened = null;
      return null;
    }
    const forget = () => {
      this.opened = null;
    };
    const db = await openDB(this.name, undefined, {
      // The engine wants to change the database: let go of it at once, and look again when next asked.
      blocking: (_current, _blocked, event) => {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    if (db.objectStoreNames.contains('meta')) return db;
    // The engine is making it at this very moment.
    db.close();
    forget();
    return null;
  }
}
