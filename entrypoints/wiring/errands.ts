import { browser } from 'wxt/browser';

/** What the worker does by itself at each look. */
export const errands = ['show', 'plan', 'backups', 'notify', 'check', 'read'] as const;
export type Errand = (typeof errands)[number];

/** When an errand last went wrong, in milliseconds; nothing once it went well again. A key each: they run side by side. */
const keyOf = (errand: Errand): string => `trouble:${errand}`;

/**
 * One errand, whatever becomes of the others. What goes wrong is put on record for the self-check: nobody is there to
 * be told at that moment. The kind of error alone is logged, for its words may name something.
 */
export async function errand(name: Errand, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
    await browser.storage.local.remove(keyOf(name));
  } catch (error) {
    console.error('bewaarwacht:', name, error instanceof Error ? error.name : 'failed');
    await browser.storage.local.set({ [keyOf(name)]: Date.now() });
  }
}

export type Trouble = { readonly errand: Errand; readonly at: number };

/** Errands whose last run went wrong. */
export async function troubles(): Promise<readonly Trouble[]> {
  const kept = await browser.storage.local.get(errands.map(keyOf));
  return errands.flatMap((name) => {
    const at: unknown = kept[keyOf(name)];
    return typeof at === 'number' ? [{ errand: name, at }] : [];
  });
}
