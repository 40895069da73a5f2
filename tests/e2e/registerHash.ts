import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import { canonical as docText } from '@/storage/backup/canonical';
import { byText } from '@/storage/byText';
import { canonical } from '@/storage/chain/canonical';
import type { LogEntry } from '@/storage/db';
import { LOOKUP } from '@/storage/ids';
import { replay } from '@/storage/log';
import { openKeyring } from '@/vault/keyring';
import { importKey } from '@/vault/seal';
import { dump } from './dump';

/** Where the master key begins in its file: after the magic and the generation. */
const MASTER_AT = 9;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A register as its storage holds it, part by part: each a hash of a text in which everything has its one order. */
export type RegisterHash = {
  /** By id, what each dossier's log says: every record and field. */
  readonly dossiers: Readonly<Record<string, string>>;
  /** Settings, policy, portals, ticks, how lists are read. */
  readonly workspace: string;
  /** What was given, each as it is kept. */
  readonly alerts: readonly string[];
  /** The links of the chains of certificates, in their order. */
  readonly chain: readonly string[];
};

/** Taken out by the storage's own interfaces and opened outside the browser: no page of the product takes part. */
export async function registerHash(page: Page): Promise<RegisterHash> {
  const { master, stores, meta } = await dump(page);
  const generation = master.readUInt32BE(5);
  const stored = stores.keyrings.find((one) => one.generation === generation);
  if (!stored) throw new Error('no keyring of the master key’s generation');
  const key = new Uint8Array(master.subarray(MASTER_AT, MASTER_AT + 32));
  const ring = await openKeyring(new Uint8Array(stored.sealed), { generation, key });
  if (!ring) throw new Error('the keyring does not open');
  const dossiers: Record<string, string> = {};
  for (const [id, { raw }] of ring) {
    if (id === LOOKUP) continue;
    const log = (stores.log as unknown as LogEntry[]).filter(({ dossier }) => dossier === id);
    const doc = new Y.Doc();
    if (
      !(await replay(
        doc,
        log.toSorted((a, b) => a.seq - b.seq),
        await importKey(raw),
      ))
    )
      throw new Error(`the log of ${id} does not open`);
    dossiers[id] = sha256(docText(doc));
  }
  const { alerts, chain } = await plainStores(page);
  const workspace = meta.find(({ k }) => k === 'workspace')?.workspace;
  return {
    dossiers,
    workspace: sha256(canonical(workspace)),
    alerts: alerts.map(canonical).toSorted(byText),
    chain: chain.map(canonical).toSorted(byText).map(sha256),
  };
}

/** What stands there unsealed, because it names nobody. */
const plainStores = (page: Page): Promise<{ alerts: unknown[]; chain: unknown[] }> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const open = await asked(indexedDB.open('register'));
    const stores = open.transaction(['alerts', 'chain'], 'readonly');
    const [alerts, chain] = await Promise.all(
      ['alerts', 'chain'].map((name) => asked<unknown[]>(stores.objectStore(name).getAll())),
    );
    open.close();
    return { alerts: alerts ?? [], chain: chain ?? [] };
  });
