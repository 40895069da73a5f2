/** Our own listeners may fail on a tab that closes or a register that can't be opened; the next look starts afresh. */
export function settle(work: Promise<unknown>): void {
  work.catch((error: unknown) =>
    console.error('bewaarwacht:', error instanceof Error ? error.name : 'failed'),
  );
}
