import { addDays, type Day, endOfTerm } from '@/policy/calendar';
import { random, TODAY } from '../model';

const DATES = 100_000;
const TERMS = [6, 12, 84] as const;

type PlainDate = { add(term: { months: number }): PlainDate; toString(): string };
type Temporal = { readonly PlainDate: { from(day: string): PlainDate } };

/** Milliseconds for 100,000 last days, by our own arithmetic and by the browser's Temporal; how many days differ. */
export function dueDates(): { own: number; temporal: number; differing: number } {
  const { Temporal: native } = globalThis as unknown as { Temporal?: Temporal };
  if (!native) throw new Error('this browser has no Temporal');
  const next = random(23);
  const given = Array.from({ length: DATES }, (_, n): [Day, number] => [
    addDays(TODAY, -Math.floor(next() * 3_650)),
    TERMS[n % TERMS.length] ?? 6,
  ]);
  const timed = <T>(work: () => T): [number, T] => {
    const start = performance.now();
    const made = work();
    return [performance.now() - start, made];
  };
  const own = () => given.map(([day, months]) => endOfTerm(day, { months }, 'down'));
  const theirs = () => given.map(([day, months]) => native.PlainDate.from(day).add({ months }).toString());
  // The first time compiles.
  own();
  theirs();
  const [ownMs, mine] = timed(own);
  const [temporal, other] = timed(theirs);
  return { own: ownMs, temporal, differing: mine.filter((day, at) => day !== other[at]).length };
}
