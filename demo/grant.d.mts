import type { BrowserContext } from 'playwright-core';

export declare const grant: (
  context: BrowserContext,
  id: string,
  patterns: readonly string[],
) => Promise<void>;
