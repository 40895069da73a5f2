import type { Page } from 'playwright-core';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { ServiceInput, ServiceName, ServiceOutput } from '@/storage/services/services';

declare const chrome: typeof import('wxt/browser').browser;

/** Asks the engine for longer work from a page of the extension, as the product's own pages do. Asked once. */
export const service = <N extends ServiceName>(
  page: Page,
  name: N,
  input: ServiceInput<N>,
): Promise<Result<ServiceOutput<N>, CommandError>> =>
  page.evaluate(
    async ([of, given]) => {
      const random = crypto.getRandomValues(new Uint8Array(16));
      const id = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return chrome.runtime.sendMessage({ to: 'engine', id, service: of, input: given });
    },
    [name, input] as const,
  );
