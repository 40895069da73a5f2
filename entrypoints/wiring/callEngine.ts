import { browser } from 'wxt/browser';
import type { CommandError, CommandName, Done, Input, Output, Send } from '@/storage/commands/commands';
import { err, ok, type Result } from '@/storage/result';
import type { Ask, ServiceInput, ServiceName, ServiceOutput, Watch } from '@/storage/services/services';
import { randomId } from '@/vault/bytes';
import {
  type AnyReply,
  type AnyRequest,
  type EngineReply,
  type LockRequest,
  PROGRESS,
  type ProgressMessage,
  type RemoteRequest,
  type ServiceReply,
  type StartOverRequest,
} from '../engine/protocol';
import type { RemoteInput, RemoteName, RemoteOutputs, RemoteReply } from '../engine/remote/asks';
import { forgetRegister } from './lostRegister';

type Carry = (request: AnyRequest) => Promise<unknown>;
let ask: Carry = (request) => browser.runtime.sendMessage(request);

/** Firefox: the event page is the engine, and no message reaches the page that sends it. */
export function engineIsHere(engine: Carry): void {
  ask = engine;
}

const engineUrl = () => browser.runtime.getURL('/engine.html');

async function engineIsThere(): Promise<boolean> {
  const there = await browser.runtime.getContexts({
    contextTypes: ['OFFSCREEN_DOCUMENT'],
    documentUrls: [engineUrl()],
  });
  return there.length > 0;
}

/** Chrome and Edge keep the engine in an offscreen document, made when first needed; Firefox in its event page. */
async function ensureEngine(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  if (await engineIsThere()) return;
  try {
    await browser.offscreen.createDocument({
      url: engineUrl(),
      reasons: ['WORKERS'],
      justification: 'Keeps the encrypted register: one place that holds its keys and writes it.',
    });
  } catch (error) {
    // Two pages asked at the same moment: the other one made it.
    if (!(error instanceof Error && /single offscreen/i.test(error.message))) throw error;
  }
}

const isReply = (reply: unknown): reply is EngineReply | AnyReply =>
  typeof reply === 'object' && reply !== null && typeof (reply as { ok?: unknown }).ok === 'boolean';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks the engine and waits for its answer. One that was ended before it answered is started again and asked once more
 * under the same id: what it had already carried out is not done twice.
 */
async function answerTo(request: RemoteRequest, signal?: AbortSignal): Promise<AnyReply>;
async function answerTo(
  request: Exclude<AnyRequest, RemoteRequest>,
  signal?: AbortSignal,
): Promise<EngineReply | ServiceReply>;
async function answerTo(request: AnyRequest, signal?: AbortSignal): Promise<EngineReply | AnyReply> {
  if (signal?.aborted) return err({ type: 'Stopped' });
  for (let attempt = 0; attempt < 6; attempt++) {
    try {
      await ensureEngine();
      // What was asked before may be done by now: only the engine can say so, and it does no more than that.
      const reply = await ask(signal?.aborted ? { ...request, stopped: true } : request);
      // An engine that broke starts over from what is stored; whoever was waiting behind it may be served then.
      const again = isReply(reply) && !reply.ok && reply.error.type === 'EngineFailed' && attempt === 0;
      if (isReply(reply) && !again) return reply;
    } catch (error) {
      // Nobody there, or ended half-way: both say "Receiving end" or "message channel closed". Ask again.
      if (!(error instanceof Error)) throw error;
    }
    await pause(50 * 2 ** attempt);
  }
  return err({ type: 'EngineUnreachable' });
}

/** The longest that a lock waits for a command on its way; a kill at any moment loses nothing that was stored. */
const LET_GO_MS = 5_000;

/** Has the engine let go of register and keys, and ends it where it stands by itself. */
export async function endEngine(): Promise<void> {
  const request: LockRequest = { to: 'engine', id: randomId(), lock: true };
  if (import.meta.env.FIREFOX) {
    await ask(request);
    return;
  }
  if (!(await engineIsThere())) return;
  // One that is ending already does not answer.
  await Promise.race([ask(request).catch(() => undefined), pause(LET_GO_MS)]);
  if (await engineIsThere()) await browser.offscreen.closeDocument();
}

/** See `StartOverRequest`. */
export async function startOver(): Promise<Result<null, CommandError>> {
  const request: StartOverRequest = { to: 'engine', id: randomId(), startOver: true };
  const reply = await answerTo(request);
  if (reply.ok) await forgetRegister();
  return reply.ok ? ok(null) : reply;
}

/** Sends a command and waits until it is stored. */
export const send: Send = async <N extends CommandName>(
  name: N,
  input: Input<N>,
  command: string = randomId(),
) => {
  const reply = await answerTo({ to: 'engine', id: command, name, input });
  return reply.ok ? ok(reply.value as Done<Output<N>>) : reply;
};

/** Asks for longer work under an id of its own: hears how far it is, and says when to stop. */
async function askWatched<T>(
  { progress, signal }: Partial<Watch>,
  answer: (id: string) => Promise<T>,
): Promise<T> {
  const id = randomId();
  const channel = new BroadcastChannel(PROGRESS);
  const stop = () => channel.postMessage({ id, stop: true } satisfies ProgressMessage);
  channel.onmessage = ({ data }: MessageEvent<ProgressMessage>) => {
    if (data.id !== id || !('done' in data)) return;
    // Still at work: the stop went out before anybody listened.
    if (signal?.aborted) stop();
    progress?.(data.done, data.of);
  };
  signal?.addEventListener('abort', stop);
  try {
    return await answer(id);
  } finally {
    signal?.removeEventListener('abort', stop);
    channel.close();
  }
}

/** See `Services`. */
export const askEngine: Ask = <N extends ServiceName>(
  service: N,
  input: ServiceInput<N>,
  watch: Partial<Watch> = {},
) =>
  askWatched(watch, async (id) => {
    const reply = await answerTo({ to: 'engine', id, service, input }, watch.signal);
    return reply.ok ? ok(reply.value as ServiceOutput<N>) : reply;
  });

/** See `RemoteOutputs`. */
export const askRemote = <N extends RemoteName>(
  name: N,
  input: RemoteInput<N>,
  watch: Partial<Watch> = {},
): Promise<RemoteReply<N>> =>
  askWatched(watch, async (id) => {
    const reply = await answerTo({ to: 'engine', id, remote: { name, ...input } }, watch.signal);
    return reply.ok ? ok(reply.value as RemoteOutputs[N]) : reply;
  });
