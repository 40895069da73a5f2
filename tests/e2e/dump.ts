import type { SealedThing } from './metal';

type Raw = Record<string, unknown> & { sealed: Buffer };

/** The register as it stands in the browser's storage, taken out by the storage's own interfaces only. */
export type Dump = {
  readonly master: Buffer;
  readonly stores: Readonly<
    Record<'log' | 'rows' | 'headlines' | 'mailing' | 'journal' | 'keyrings', readonly Raw[]>
  >;
  readonly meta: readonly Record<string, unknown>[];
};

/** A page of either browser. */
export type Evaluates = { evaluate<T>(work: () => Promise<T>): Promise<T> };

/** Reads everything from a page of the extension: no code of the product takes part. */
export async function dump(page: Evaluates): Promise<Dump> {
  const taken = await page.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('register');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const names = ['log', 'rows', 'headlines', 'mailing', 'journal', 'keyrings', 'meta'];
    const transaction = open.transaction(names, 'readonly');
    const all = await Promise.all(
      names.map(
        (name) =>
          new Promise<[string, Record<string, unknown>[]]>((resolve, reject) => {
            const request = transaction.objectStore(name).getAll();
            request.onsuccess = () => resolve([name, request.result]);
            request.onerror = () => reject(request.error);
          }),
      ),
    );
    open.close();
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle('master-key')).getFile();
    const plain = (value: unknown) => (value instanceof Uint8Array ? Array.from(value) : value);
    const rows = all.map(([name, list]) => [
      name,
      list.map((row) =>
        Object.fromEntries(Object.entries(row).map(([field, value]) => [field, plain(value)])),
      ),
    ]);
    return { master: Array.from(new Uint8Array(await file.arrayBuffer())), stores: Object.fromEntries(rows) };
  });
  const sealed = (list: Record<string, unknown>[]): Raw[] =>
    list.map((row) => ({ ...row, sealed: Buffer.from(row.sealed as number[]) }));
  const { log, rows, headlines, mailing, journal, keyrings, meta } = taken.stores;
  return {
    master: Buffer.from(taken.master),
    stores: {
      log: sealed(log),
      rows: sealed(rows),
      headlines: sealed(headlines),
      mailing: sealed(mailing),
      journal: sealed(journal),
      keyrings: sealed(keyrings),
    },
    meta,
  };
}

/** Everything sealed in a dump with what it is bound to. */
export const sealedThings = ({ stores }: Dump): SealedThing[] => [
  ...stores.log.map(({ dossier, seq, sealed }) => ({ about: `log ${dossier} ${seq}`, sealed })),
  ...stores.rows.map(({ key, sealed }) => ({ about: `row ${key}`, sealed })),
  ...stores.headlines.map(({ dossier, sealed }) => ({ about: `headline ${dossier}`, sealed })),
  ...stores.mailing.map(({ dossier, sealed }) => ({ about: `mailing ${dossier}`, sealed })),
  ...stores.journal.map(({ command, sealed }) => ({ about: `journal ${command}`, sealed })),
  ...stores.keyrings.map(({ generation, sealed }) => ({ about: `keyring ${generation}`, sealed })),
];
