import { type Browser, browser } from 'wxt/browser';
import type { CommandError, CommandName, Done } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { Counts } from '@/storage/rows';
import type { ServiceName } from '@/storage/services/services';

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
};

export type ServiceReply = Result<unknown, CommandError>;

/** A BroadcastChannel of the extension's own pages: numbers and random ids only. */
export const PROGRESS = 'bewaarwacht-progress';
export type ProgressMessage =
  | { readonly id: string; readonly done: number; readonly of: number }
  | { readonly id: string; readonly stop: true };

/** From the engine to the worker, whom it wakes. */
export type CountsMessage = { readonly to: 'worker'; readonly counts: Counts };

/** Only pages of the extension itself may command: a content script runs beside a hostile page. */
function isOurs(sender: Browser.runtime.MessageSender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

export function engineRequest(
  message: unknown,
  sender: Browser.runtime.MessageSender,
): EngineRequest | ServiceRequest | null {
  if (typeof message !== 'object' || message === null || !isOurs(sender)) return null;
  const { to, id, name, service } = message as Record<string, unknown>;
  if (to !== 'engine' || typeof id !== 'string' || !/^[0-9a-f]{32}$/.test(id)) return null;
  if (typeof name === 'string') return message as EngineRequest;
  return typeof service === 'string' ? (message as ServiceRequest) : null;
}

export const isCountsMessage = (message: unknown, sender: Browser.runtime.MessageSender): boolean =>
  typeof message === 'object' &&
  message !== null &&
  (message as { to?: unknown }).to === 'worker' &&
  isOurs(sender);
