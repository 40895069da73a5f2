import { browser } from 'wxt/browser';

const KEY = 'used';
const OFTEN_MS = 20_000;

/** The user does something here: the lock that closes by itself counts from the last such moment. */
export const noteUse = (): Promise<void> => browser.storage.session.set({ [KEY]: Date.now() });

/** Milliseconds since 1970; 0: not since it was unlocked. */
export const lastUse = async (): Promise<number> =>
  ((await browser.storage.session.get(KEY))[KEY] as number | undefined) ?? 0;

/** Notes that a surface is opened, clicked and typed in; not oftener than is needed. */
export function watchUse(): void {
  let noted = 0;
  const note = () => {
    const now = Date.now();
    if (now - noted < OFTEN_MS) return;
    noted = now;
    void noteUse();
  };
  note();
  document.addEventListener('pointerdown', note, { capture: true, passive: true });
  document.addEventListener('keydown', note, { capture: true, passive: true });
}
