import { browser } from 'wxt/browser';
import type { LostRegister } from '@/components/kit/LostRegister';
import type { Day } from '@/policy/calendar';

/**
 * Which register this browser had when it was last looked at. It stands apart from the register: a browser that finds
 * its database damaged throws away all databases of an extension, and says so to nobody (Chromium; public-webapps,
 * February 2013, "Inform script of corruption recovery"). This area it keeps.
 */
const KNOWN = 'register';
const LOST = 'lost-register';

type Known = { readonly id: string; readonly documents: number; readonly filled: boolean; readonly on: Day };

/** What stands there now. `filled`: somebody put something into it. */
export type Standing = Known;

async function kept(): Promise<{ known: Known | null; lost: LostRegister | null }> {
  const { [KNOWN]: known = null, [LOST]: lost = null } = await browser.storage.local.get([KNOWN, LOST]);
  return { known: known as Known | null, lost: lost as LostRegister | null };
}

/**
 * Puts down what stands there; another register in the place of one with something in it means that one was lost. True:
 * that is so, and was not known yet.
 */
export async function noteRegister(now: Standing): Promise<boolean> {
  const { known } = await kept();
  const before = known?.filled === true && known.id !== now.id ? known : null;
  if (before) await browser.storage.local.set({ [LOST]: { documents: before.documents, on: before.on } });
  if (JSON.stringify(known) !== JSON.stringify(now)) await browser.storage.local.set({ [KNOWN]: now });
  return before !== null;
}

/** Is one known that should stand there? */
export const knowsRegister = async (): Promise<boolean> => (await kept()).known?.filled ?? false;

export const lostRegister = async (): Promise<LostRegister | null> => (await kept()).lost;

/** Calls back at once and at each change. Gives the way to stop. */
export function watchLoss(heard: (lost: LostRegister | null) => void): () => void {
  const listen = (changes: Readonly<Record<string, { newValue?: unknown }>>) => {
    const { [LOST]: change } = changes;
    if (change) heard((change.newValue as LostRegister | undefined) ?? null);
  };
  browser.storage.local.onChanged.addListener(listen);
  void lostRegister().then(heard);
  return () => browser.storage.local.onChanged.removeListener(listen);
}

/** The user put a backup back, or begins anew and knows it. */
export const acceptLoss = (): Promise<void> => browser.storage.local.remove(LOST);

/** The user had it thrown away: what comes next takes nobody's place. */
export const forgetRegister = (): Promise<void> => browser.storage.local.remove([KNOWN, LOST]);
