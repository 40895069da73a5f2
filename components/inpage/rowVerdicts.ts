import type { PageState } from './mark';

export type RowVerdict = { readonly state: PageState; readonly label: string };

/**
 * Each row as its keys; the answer in the same order, null for a row of which nothing is said. Empty: rows are not to be
 * marked. Null: nobody answered.
 */
export type AskRows = (
  rows: readonly (readonly string[])[],
) => Promise<readonly (RowVerdict | null)[] | null>;

const MOST_A_MESSAGE = 200;
/** A page that makes up names without end costs no more memory than this. */
const MOST_KEPT = 20_000;
/** What the worker takes; one row beyond it would have the whole message refused. */
const MOST_KEYS = 8;
const LONGEST_KEY = 1_200;

const canBeAsked = (keys: readonly string[]): boolean =>
  keys.length > 0 && keys.length <= MOST_KEYS && keys.every(({ length }) => length <= LONGEST_KEY);

/** A row by its keys, whatever element it stands in; null: it has none that can be asked for. */
export const rowKey = (keys: readonly string[]): string | null => (canBeAsked(keys) ? keys.join('\n') : null);

/** What is known of rows on this page. One question at a time: the worker sets the pace, not the page. */
export class RowVerdicts {
  private readonly known = new Map<string, RowVerdict>();
  private readonly asked = new Set<string>();
  private readonly waiting = new Map<string, readonly string[]>();
  private round = 0;
  private asking: Promise<void> | null = null;

  constructor(
    private readonly ask: AskRows,
    private readonly onAnswer: () => Promise<void>,
  ) {}

  get(key: string): RowVerdict | null {
    return this.known.get(key) ?? null;
  }

  want(key: string, keys: readonly string[]): void {
    if (this.asked.has(key)) return;
    if (this.asked.size >= MOST_KEPT) {
      this.known.clear();
      this.forget();
    }
    this.asked.add(key);
    this.waiting.set(key, keys);
  }

  /** The register changed: all is asked again. What was known stays until the answer, so that no mark flickers. */
  forget(): void {
    this.round++;
    this.asked.clear();
    this.waiting.clear();
  }

  askAll(): Promise<void> {
    this.asking ??= this.askWaiting().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async askWaiting(): Promise<void> {
    while (this.waiting.size > 0) await this.askSome();
  }

  private async askSome(): Promise<void> {
    const some = Array.from(this.waiting).slice(0, MOST_A_MESSAGE);
    for (const [key] of some) this.waiting.delete(key);
    const round = this.round;
    const answer = await this.ask(some.map(([, keys]) => keys));
    if (round !== this.round) return;
    if (answer?.length === 0) this.known.clear();
    for (const [at, [key]] of some.entries()) {
      const verdict = answer?.[at];
      if (verdict) this.known.set(key, verdict);
      else this.known.delete(key);
    }
    await this.onAnswer();
  }
}
