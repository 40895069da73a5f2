import { type Browser, browser } from 'wxt/browser';
import type { CommandError, CommandName, Done } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { Counts } from '@/storage/rows';
import type { ServiceName } from '@/storage/services/services';
import type { RemoteFailure } from './remote/asks';

/** From any page of the extension to the engine. The same `id` again is the same command, not a second one. */
export type EngineRequest = {
  readonly to: 'engine';
  readonly id: string;
  readonly name: CommandName;
  readonly input: unknown;
};

export type EngineReply = Result<Done<unknown>, CommandError>;

/** The same for longer work; how far it is goes over the channel below. */
export type ServiceRequest = {
  readonly to: 'engine';
  readonly id: string;
  readonly service: ServiceName;
  readonly input: unknown;
  /** Asked once more by somebody who has given up meanwhile: what was done by then is said, and nothing more is done. */
  readonly stopped?: true;
};

export type ServiceReply = Result<unknown, CommandError>;

/** The lock is closed: the engine finishes what it is doing, stops longer work, and lets go of register and keys. */
export type LockRequest = { readonly to: 'engine'; readonly id: string; readonly lock: true };

/** The passphrase is forgotten: an empty register takes the place of the one that stays closed. */
export type StartOverRequest = { readonly to: 'engine'; readonly id: string; readonly startOver: true };

/** Something of a tool that is read with the user's own key; see remote/asks.ts, which checks it. */
export type RemoteRequest = {
  readonly to: 'engine';
  readonly id: string;
  readonly remote: unknown;
  readonly stopped?: true;
};

export type AnyRequest = EngineRequest | ServiceRequest | RemoteRequest | LockRequest | StartOverRequest;
export type AnyReply = Result<unknown, RemoteFailure>;

/** A BroadcastChannel of the extension's own pages: numbers and random ids only. */
export const PROGRESS = 'bewaarwacht-progress';
export type ProgressMessage =
  | { readonly id: string; readonly done: number; readonly of: number }
  | { readonly id: string; readonly stop: true };

/** From the engine to the worker, whom it wakes. */
export type CountsMessage = { readonly to: 'worker'; readonly counts: Counts };

/**
 * From the engine to the worker: an offscreen document can't read the memory in which the key of the lock stands. `salt`
 * is hexadecimal; the answer is the key, hexadecimal too, or null: locked.
 */
export type KeyMessage = { readonly to: 'worker'; readonly salt: string };

/** From a surface to the worker: close the lock now. */
export type CloseLockMessage = { readonly to: 'worker'; readonly lock: true };

/** From the engine to the worker: the master key is about to be replaced, so nothing may remember it. */
export type ForgetMasterMessage = { readonly to: 'worker'; readonly forgetMaster: true };

export type WorkerMessage = CountsMessage | KeyMessage | CloseLockMessage | ForgetMasterMessage;

/** Only pages of the extension itself may command: a content script runs beside a hostile page. */
function isOurs(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

export function engineRequest(message: unknown, sender: Browser.runtime.MessageSender): AnyRequest | null {
  if (typeof message !== 'object' || message === null || !isOurs(sender)) return null;
  const { to, id, name, service, remote, lock, startOver } = message as Record<string, unknown>;
  if (to !== 'engine' || typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id)) return null;
  if (typeof name === 'string') return message as EngineRequest;
  if (typeof service === 'string') return message as ServiceRequest;
  if (typeof remote === 'object' && remote !== null) return message as RemoteRequest;
  if (startOver === true) return message as StartOverRequest;
  return lock === true ? (message as LockRequest) : null;
}

export function workerMessage(message: unknown, sender: Browser.runtime.MessageSender): WorkerMessage | null {
  if (typeof message !== 'object' || message === null || !isOurs(sender)) return null;
  const { to, counts, salt, lock, forgetMaster } = message as Record<string, unknown>;
  if (to !== 'worker') return null;
  const known =
    typeof counts === 'object' || typeof salt === 'string' || lock === true || forgetMaster === true;
  return known ? (message as WorkerMessage) : null;
}
