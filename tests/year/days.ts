// Days as plain numbers, counted by the platform's own Date: the year's simulation shares no code with policy/.
const DAY = 86_400_000;

export const number = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
export const text = (day: number): `${number}-${number}-${number}` =>
  new Date(day * DAY).toISOString().slice(0, 10) as `${number}-${number}-${number}`;

/** So many months later; where that day does not exist, the last of the month. */
export function later(day: number, months: number): number {
  const date = new Date(day * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / DAY;
}

/** The last day of the year that is so many years later. */
export const endOfYear = (day: number, years: number): number =>
  Date.UTC(new Date(day * DAY).getUTCFullYear() + years, 11, 31) / DAY;

/** A number below 1, the same ones for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
