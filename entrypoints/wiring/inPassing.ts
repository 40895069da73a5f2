/**
 * Work beside what the user asked for, whose failure costs them nothing that they would have to be told. That it failed
 * is logged, by the kind of error alone: its words may name somebody. Say where it is used what comes in its place.
 */
export function inPassing(what: string, work: Promise<unknown>): void {
  work.catch((error: unknown) =>
    console.error('bewaarwacht:', what, error instanceof Error ? error.name : 'failed'),
  );
}
