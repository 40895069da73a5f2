import type { Inside, Register } from '@/storage/engine/register';
import type { Result } from '@/storage/result';
import type { Asked } from '@/storage/services/define';
import { importRecords } from '@/storage/services/import/importRecords';
import type { PlannedRecord } from '@/storage/services/import/planned';
import { stageImport } from '@/storage/services/import/stageImport';
import { randomId } from '@/vault/bytes';
import type { Size } from '../model';
import { openRegister } from './productWhole';
import { rawBulk } from './rawBulk';
import { allRecords } from './records';

const PART = 1_000;

/** Everything that this page keeps: the next register starts from nothing. */
async function clearPage(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases())
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error);
    });
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) await folder.removeEntry(name);
}

async function must<T>(
  register: Register,
  ask: (inside: Inside, watch: Asked) => Promise<Result<T, { readonly type: string }>>,
): Promise<void> {
  const watch = { id: randomId(), progress: () => undefined, signal: new AbortController().signal };
  const done = await register.exclusively((inside) => ask(inside, watch));
  if (!done.ok) throw new Error(done.error.type);
}

/** Milliseconds from records that were planned to a register that has them: staged, checked, sealed, written, with undo. */
async function productImport(records: readonly PlannedRecord[]): Promise<number> {
  const register = await openRegister();
  const id = randomId();
  const start = performance.now();
  for (let from = 0; from < records.length; from += PART) {
    const part = { import: id, from, records: records.slice(from, from + PART) };
    await must(register, (inside, watch) => stageImport.run(inside, part, watch));
  }
  await must(register, (inside, watch) =>
    importRecords.run(inside, { import: id, of: records.length }, watch),
  );
  const ms = performance.now() - start;
  await register.close();
  return ms;
}

/** The product's import of the whole model, and the same records as raw rows, one after the other; milliseconds. */
export async function bulkImport(size: Size): Promise<{ product: number; raw: number; records: number }> {
  await clearPage();
  const records = allRecords(size);
  const product = await productImport(records);
  const raw = await rawBulk(records);
  return { product, raw, records: records.length };
}
