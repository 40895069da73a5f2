import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import type { Day } from '@/policy/calendar';

/** Node 24 has Temporal behind a flag, which a context made after it is set obeys: no package, no start option. */
function behindFlag(): typeof Temporal {
  setFlagsFromString('--harmony-temporal');
  const value: unknown = runInNewContext('Temporal');
  if (typeof value !== 'object' || value === null || !('PlainDate' in value))
    throw new Error('this Node has no Temporal');
  return value as typeof Temporal;
}

/** The oracle of every calendar property. */
export const { PlainDate } = 'Temporal' in globalThis ? Temporal : behindFlag();

export const asDay = (date: Temporal.PlainDate): Day => date.toString() as Day;

const first = PlainDate.from('1900-01-01');

/** Any day from 1900 to 2999, with every month's end more often than its share. */
export const anyDay: fc.Arbitrary<Day> = fc
  .tuple(fc.nat(first.until('2999-12-31', { largestUnit: 'days' }).days), fc.nat(3))
  .map(([days, end]) => {
    const date = first.add({ days });
    return asDay(end === 0 ? date.with({ day: date.daysInMonth }) : date);
  });
