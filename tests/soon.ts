import { vi } from 'vitest';

/** Waits until the check holds. How soon is no question for a test: that is the bench's. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 15_000 });
