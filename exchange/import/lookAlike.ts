import { wordsOf } from '@/policy/fold';
import { legalForms } from '@/policy/names';

/** A name without what only says that it is a firm. */
const essence = (name: string): string =>
  wordsOf(name)
    .filter((word) => !legalForms.has(word))
    .join('');

/** How many letters must change to make one text the other; `most` + 1 when it is more than that. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const change = (row[to - 1] ?? 0) + Number(one[at - 1] !== other[to - 1]);
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[other.length] ?? most + 1;
}

/** Shorter names differ by one letter and are two firms all the same: "Kok" and "Bok". */
const SHORTEST = 6;

/** Names by how they begin and how they end: a slip of the pen leaves one of the two. */
export class LookAlikes {
  private readonly byStart = new Map<string, string[]>();
  private readonly byEnd = new Map<string, string[]>();

  add(name: string): void {
    const word = essence(name);
    if (word.length < SHORTEST) return;
    for (const [map, part] of [
      [this.byStart, word.slice(0, 3)],
      [this.byEnd, word.slice(-3)],
    ] as const) {
      const there = map.get(part);
      if (there) there.push(name);
      else map.set(part, [name]);
    }
  }

  /** A name that this one may be a slip of; null: none. */
  of(name: string): string | null {
    const word = essence(name);
    if (word.length < SHORTEST) return null;
    const near = [...(this.byStart.get(word.slice(0, 3)) ?? []), ...(this.byEnd.get(word.slice(-3)) ?? [])];
    const most = word.length < 12 ? 1 : 2;
    return near.find((other) => distance(word, essence(other), most) <= most) ?? null;
  }
}
