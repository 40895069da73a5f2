import type { Kind, Measured } from './measured';
import { type Size, sizes } from './model';
import { type Judged, judge } from './verdicts';

type Growing = { readonly id: string; readonly what: string; readonly limit: number; readonly of: Kind };

const growing: readonly Growing[] = [
  { id: '1', what: 'popup data ready', limit: 0.1, of: 'popup' },
  { id: '5', what: 'first 50 overdue', limit: 0.35, of: 'overdue' },
  { id: '5', what: '50 rows in the middle', limit: 0.35, of: 'page' },
  { id: '7', what: 'one edit, stored', limit: 0.1, of: 'edit' },
  { id: '9', what: 'heap of the popup’s data', limit: 0.1, of: 'heap' },
];

/** The power of the register's size by which a time grows: 0 not at all, 1 as fast as the register. */
export function exponent(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(Math.max(value, 0.1))] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return above / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

/** The exponent of each round over all sizes of this run. Nothing when there is one size only. */
export function growth(measured: ReadonlyMap<Size, Measured>, rounds: number): Judged[] {
  if (measured.size < 2) return [];
  return growing.map(({ of, ...goal }) => {
    const values = Array.from({ length: rounds }, (_, round) =>
      exponent(
        Array.from(measured, ([size, { contenders }]) => [
          sizes[size],
          contenders.product?.rounds[round]?.[of] ?? Number.NaN,
        ]),
      ),
    );
    return judge({ ...goal, gates: true }, values);
  });
}
