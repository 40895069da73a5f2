import type { Day } from '@/policy/calendar';
import { isDueSoon, isOverdue, type ModelDocument, type ModelDossier, model, type Size } from '../model';

/** A document as the peers keep it: plain, with the columns that their indexes need. */
export type FlatDocument = {
  readonly id: string;
  readonly dossier: string;
  readonly title: string;
  readonly client: string;
  readonly class: string;
  readonly place: string;
  readonly startedOn: Day;
  readonly status: 'open' | 'destroyed';
  /** 9999-12-31: no last day. */
  readonly lastDay: string;
  readonly mismatch: 0 | 1;
  /** 1: due soon may be announced; a tax record is not, before it may go. */
  readonly announced: 0 | 1;
  readonly terms: readonly string[];
  readonly updatedAt: number;
};

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

export const flat = (dossier: ModelDossier, document: ModelDocument): FlatDocument => ({
  id: document.id,
  dossier: dossier.id,
  title: document.title,
  client: dossier.client.name,
  class: document.class,
  place: document.place,
  startedOn: document.startedOn,
  status: document.destroyedOn ? 'destroyed' : 'open',
  lastDay: document.lastDay ?? '9999-12-31',
  mismatch: document.mismatch ? 1 : 0,
  announced: document.class === 'tax-record' ? 0 : 1,
  terms: [...new Set([...wordsOf(document.title), ...wordsOf(dossier.client.name)])],
  updatedAt: 0,
});

/** The whole register in slices of so many dossiers. */
export function* slices(size: Size, dossiers = 200): Generator<readonly ModelDossier[]> {
  let slice: ModelDossier[] = [];
  for (const dossier of model(size)) {
    slice.push(dossier);
    if (slice.length < dossiers) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

export type Counters = { overdue: number; dueSoon: number; mismatch: number };

export function countersOf(size: Size): Counters {
  const counters = { overdue: 0, dueSoon: 0, mismatch: 0 };
  for (const { documents } of model(size))
    for (const document of documents) {
      counters.overdue += Number(isOverdue(document));
      counters.dueSoon += Number(isDueSoon(document));
      counters.mismatch += Number(document.mismatch);
    }
  return counters;
}
