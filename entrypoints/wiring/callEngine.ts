import { browser } from 'wxt/browser';
import type { CommandName, Done, Input, Output, Send } from '@/storage/commands/commands';
import { err, ok } from '@/storage/result';
import { randomId } from '@/vault/bytes';
import type { EngineReply, EngineRequest } from '../engine/protocol';

type Ask = (request: EngineRequest) => Promise<unknown>;
let ask: Ask = (request) => browser.runtime.sendMessage(request);

/** Firefox: the event page is the engine, and no message reaches the page that sends it. */
export function engineIsHere(engine: Ask): void {
  ask = engine;
}

/** Chrome and Edge keep the engine in an offscreen document, made when first needed; Firefox in its event page. */
async function ensureEngine(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const url = browser.runtime.getURL('/engine.html');
  const there = await browser.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT'],
    documentUrls: [url],
  });
  if (there.length > 0) return;
  try {
    await browser.offscreen.createDocument({
      url,
      reasons: ['WORKERS'],
      justification: 'Keeps the encrypted register: one place that holds its keys and writes it.',
    });
  } catch (error) {
    // Two pages asked at the same moment: the other one made it.
    if (!(error instanceof Error && /single offscreen/i.test(error.message))) throw error;
  }
}

const isReply = (reply: unknown): reply is EngineReply =>
  typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Sends a command and waits until it is stored. An engine that was ended before it answered is started again and asked
 * once more under the same id: what it had already carried out is not done twice.
 */
export const send: Send = async <N extends CommandName>(name: N, input: Input<N>) => {
  const request: EngineRequest = { to: 'engine', id: randomId(), name, input };
  for (let attempt = 0; attempt < 6; attempt++) {
    try {
      await ensureEngine();
      const reply = await ask(request);
      // An engine that broke starts over from what is stored; whoever was waiting behind it may be served then.
      const again = isReply(reply) && !reply.ok && reply.error.type === 'EngineFailed' && attempt === 0;
      if (isReply(reply) && !again) return reply.ok ? ok(reply.value as Done<Output<N>>) : reply;
    } catch (error) {
      // Nobody there, or ended half-way: both say "Receiving end" or "message channel closed". Ask again.
      if (!(error instanceof Error)) throw error;
    }
    await pause(50 * 2 ** attempt);
  }
  return err({ type: 'EngineUnreachable' });
};
