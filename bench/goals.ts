import type { Size } from './model';

/** Medians of one round: milliseconds, bytes of heap. */
export type Round = {
  popup: number;
  query: number;
  heap: number;
  overdue: number;
  page: number;
  prepareSearch: number;
  blocked: number;
  search: number;
  edit: number;
  editP95: number;
};
export type Measured = Partial<Record<string, Contended>>;
type Contended = {
  load: number;
  rounds: Round[];
  blockedByEdits?: number;
  editBytes?: number;
  /** Milliseconds a dossier. */
  verify?: number;
  blockedByVerify?: number;
};

type Goal = {
  /** Its number in the list of goals. */
  readonly id: string;
  readonly what: string;
  readonly limit: number;
  /** False: shown, and no reason to fail. */
  readonly gates: boolean;
  /** Null: not measured at this size. */
  readonly of: (measured: Measured, round: number) => number | null;
};

const ratio =
  (what: keyof Round, one: string, other: string) =>
  (measured: Measured, round: number): number | null => {
    const [mine, theirs] = [measured[one]?.rounds[round]?.[what], measured[other]?.rounds[round]?.[what]];
    return mine === undefined || theirs === undefined ? null : mine / theirs;
  };

const own =
  (read: (of: Contended) => number | undefined) =>
  (measured: Measured): number | null =>
    (measured.product && read(measured.product)) ?? null;

const ms =
  (what: keyof Round) =>
  (measured: Measured, round: number): number | null =>
    measured.product?.rounds[round]?.[what] ?? null;

const MB = 1e6;

/** The limits for sealed rows: five times the physical limit for the item of the page, and for an edit. */
export const goalsAt = (size: Size): readonly Goal[] => [
  {
    id: '1',
    what: 'popup data ready, store open, against raw-min',
    limit: 5,
    gates: true,
    of: ratio('popup', 'product', 'raw'),
  },
  {
    id: '4a',
    what: 'popup data against RxDB',
    limit: 1 / 4,
    gates: true,
    of: ratio('popup', 'product', 'rxdb'),
  },
  {
    id: '4b',
    what: 'popup data against one Y.Doc',
    limit: size === 'S' ? 1 / 10 : 1 / 100,
    gates: true,
    of: ratio('popup', 'product', 'one-doc'),
  },
  {
    id: '4c',
    what: 'popup data against TinyBase',
    limit: 1 / 10,
    gates: true,
    of: ratio('popup', 'product', 'tinybase'),
  },
  { id: '5a', what: 'first 50 overdue, opened, ms', limit: 16, gates: false, of: ms('overdue') },
  { id: '5b', what: '50 rows in the middle, opened, ms', limit: 16, gates: false, of: ms('page') },
  {
    id: '5c',
    what: 'search, the slowest of three beginnings, ms a keystroke',
    limit: 16,
    gates: true,
    of: ms('search'),
  },
  {
    id: '5d',
    what: 'headlines opened before the first search, ms',
    limit: 1000,
    gates: true,
    of: ms('prepareSearch'),
  },
  {
    id: '5e',
    what: 'longest block of the page while they are opened, ms',
    limit: 50,
    gates: true,
    of: ms('blocked'),
  },
  {
    id: '7a',
    what: 'one edit, stored, against raw-min',
    limit: 5,
    gates: true,
    of: ratio('edit', 'product', 'raw'),
  },
  { id: '8', what: 'one edit against RxDB', limit: 1.5, gates: false, of: ratio('edit', 'product', 'rxdb') },
  {
    id: '9',
    what: 'heap of the popup’s data over raw-min, MB',
    limit: 1.5,
    gates: true,
    of: ({ product, raw }, round) => {
      const [mine, theirs] = [product?.rounds[round]?.heap, raw?.rounds[round]?.heap];
      return mine === undefined || theirs === undefined ? null : (mine - theirs) / MB;
    },
  },
  {
    id: '14',
    what: 'longest block in 500 edits, ms',
    limit: 50,
    gates: true,
    of: own(({ blockedByEdits }) => blockedByEdits),
  },
  {
    id: '15',
    what: 'bytes in the log for an edit of two fields, before sealing',
    limit: 60,
    gates: true,
    of: own(({ editBytes }) => editBytes),
  },
  {
    id: '14b',
    what: 'longest block while all is verified, ms',
    limit: 50,
    gates: true,
    of: own(({ blockedByVerify }) => blockedByVerify),
  },
  { id: '18', what: 'verify, ms a dossier', limit: 1, gates: true, of: own(({ verify }) => verify) },
];

export type Judged = Goal & { readonly values: readonly number[]; readonly met: boolean };

/** Met: in two of three rounds at least. What was not measured is left out. */
export function verdicts(goals: readonly Goal[], measured: Measured, rounds: number): Judged[] {
  return goals.flatMap((goal): Judged[] => {
    const all = Array.from({ length: rounds }, (_, round) => goal.of(measured, round));
    const values = all.filter((value) => value !== null);
    if (values.length === 0) return [];
    const met = values.filter((value) => value <= goal.limit).length * 3 >= values.length * 2;
    return [{ ...goal, values, met }];
  });
}
