import { isDay } from '@/policy/calendar';
import type { Journalled } from '../journal';
import type { Change, Removed } from './session';

const values = ({ field, before, after }: Change) => ({ [field]: [before, after] });

const isErased = ({ kind, id, field }: Change, removed: readonly Removed[]): boolean =>
  removed.some((one) => one.kind === kind && one.id === id && (one.field === null || one.field === field));

/** A step is called by the name of its record: when that name goes, so do all steps of the record. */
const withNames = (removed: readonly Removed[]): readonly Removed[] =>
  removed.map((one) => (one.field === 'name' ? { ...one, field: null } : one));

/** What an erasure takes out of a dossier: fields of records, and every text that stood in them. */
export type Taken = { readonly removed: readonly Removed[]; readonly texts: readonly string[] };

export function takenFrom(changes: readonly Change[], removed: readonly Removed[]): Taken {
  const erased = changes.filter((change) => isErased(change, removed));
  return { removed, texts: textsIn(erased.map(values)) };
}

const speaksOf = (what: unknown, { texts }: Taken): boolean =>
  textsIn(what).some((there) => texts.some((text) => holds(there, text)));

/** May this change still be known, and taken back? */
export const changeStays = (change: Change, taken: Taken): boolean =>
  !isErased(change, withNames(taken.removed)) && !speaksOf(values(change), taken);

/** May this step? One that touches what is taken may not, nor one that merely speaks of it, nor one without a way back. */
export function stepStays(was: Journalled, taken: Taken): boolean {
  const { changes, workspace, move, parts = [], made = [] } = was;
  if (changes.length + workspace.length + parts.length + made.length === 0 && !move) return false;
  if (move && taken.removed.some(({ id }) => id === move.id)) return false;
  return !speaksOf(was.subject, taken) && changes.every((change) => changeStays(change, taken));
}

/** Fields, and fields of entries in them, that hold one of a few fixed words. */
const fixed: ReadonlySet<string> = new Set([
  'class',
  'place',
  'site',
  'type',
  'outcome',
  'copies',
  'ground',
  'format',
  'source',
  'channel',
  'exact',
  'tool',
]);
const opaque = /^[0-9a-f]{32}$/;

/** Every text in these values that could say something of somebody, in lower case: no day, no id, no fixed word. */
function textsIn(all: unknown): string[] {
  if (typeof all === 'string') {
    const text = all.trim().toLowerCase();
    return text === '' || isDay(text) || opaque.test(text) ? [] : [text];
  }
  if (typeof all !== 'object' || all === null) return [];
  return Object.entries(all).flatMap(([name, value]) => (fixed.has(name) ? [] : textsIn(value)));
}

/** Short ones ("Jan") stand in too many others; they count as a word of their own. */
const holds = (there: string, text: string): boolean =>
  text.length < 4 ? ` ${there} `.includes(` ${text} `) : there.includes(text);
