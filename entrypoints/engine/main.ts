import { browser } from 'wxt/browser';
import { fromHex, hex } from '@/vault/bytes';
import type { UnlockedKey } from '@/vault/masterKey';
import { type CountsMessage, engineRequest, type ForgetMasterMessage, type KeyMessage } from './protocol';
import { serve } from './serve';

/** How long the engine stays when nobody looks and nothing is asked: then keys and documents leave the memory. */
const IDLE_MS = 120_000;

/** Asked of the worker, which can read the memory of the session; a document like this one can't. */
const unlockedKey: UnlockedKey = async (salt) => {
  const message: KeyMessage = { to: 'worker', salt: hex(salt) };
  const key: unknown = await browser.runtime.sendMessage(message);
  return typeof key === 'string' ? fromHex(key) : null;
};

/** Answers `true`; without that answer the key may be remembered still, and nothing is replaced. */
const forgetMaster = async (): Promise<void> => {
  const message: ForgetMasterMessage = { to: 'worker', forgetMaster: true };
  if ((await browser.runtime.sendMessage(message)) !== true) throw new Error('the worker did not answer');
};

const engine = serve(
  (counts) => {
    const message: CountsMessage = { to: 'worker', counts };
    // The worker may be asleep or just starting; it counts for itself whenever it looks.
    browser.runtime.sendMessage(message).catch(() => undefined);
  },
  { unlockedKey, forgetMaster },
);

let pending = 0;
let idleSince = Date.now();

browser.runtime.onMessage.addListener((message: unknown, sender, reply) => {
  const request = engineRequest(message, sender);
  if (!request) return;
  pending++;
  void engine(request).then((answer) => {
    pending--;
    idleSince = Date.now();
    reply(answer);
  });
  return true;
});

async function closeWhenIdle(): Promise<void> {
  const looking = await browser.runtime.getContexts({ contextTypes: ['POPUP', 'SIDE_PANEL', 'TAB'] });
  if (looking.length > 0) idleSince = Date.now();
  if (pending === 0 && Date.now() - idleSince > IDLE_MS) window.close();
}

setInterval(() => void closeWhenIdle(), IDLE_MS / 4);
