import { liveQuery } from 'dexie';
import { RegisterDb } from '@/storage/db';
import { createReader } from '@/storage/read/createReader';
import { TODAY } from '../model';
import { benchFile } from './rememberedKey';

/** When the list last got other rows, in milliseconds since 1970, of which every page has the same. */
let seen = 0;

/** Follows the first 50 documents, as a list of the panel does; gives their keys, `<dossier>/<id>`. */
export async function followList(): Promise<readonly string[]> {
  const reader = createReader(new RegisterDb(), benchFile());
  const keys = (await reader.documentKeys({ state: 'all', class: null }, TODAY)).slice(0, 50);
  await new Promise<void>((resolve, reject) => {
    liveQuery(() => reader.documents(keys)).subscribe({
      next() {
        seen = performance.timeOrigin + performance.now();
        resolve();
      },
      error: reject,
    });
  });
  return keys;
}

/** Waits until the list got other rows after this moment, and says when. */
export async function listSeenAfter(moment: number): Promise<number> {
  const until = performance.now() + 5_000;
  while (seen <= moment) {
    if (performance.now() > until) throw new Error('the list did not follow');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return seen;
}
