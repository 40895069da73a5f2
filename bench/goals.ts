import type { EngineWork, Kind, Measured } from './measured';
import type { Size } from './model';
import type { Goal } from './verdicts';

type Of = Goal['of'];

const ratio =
  (what: Kind, one: string, other: string): Of =>
  ({ contenders }, round) => {
    const [mine, theirs] = [contenders[one]?.rounds[round]?.[what], contenders[other]?.rounds[round]?.[what]];
    // The clock of a page counts in tenths: what takes less is no ratio.
    return mine === undefined || theirs === undefined ? null : mine / Math.max(theirs, 0.1);
  };

const own =
  (what: Kind): Of =>
  ({ contenders }, round) =>
    contenders.product?.rounds[round]?.[what] ?? null;

const engine =
  (what: EngineWork): Of =>
  ({ engine: all }, round) =>
    all[what]?.[round] ?? null;

/** Disk is what it is: once, not a round. */
const disk =
  (other: string): Of =>
  ({ contenders: { product, [other]: beside } }, round) =>
    round === 0 && product && beside ? product.disk / beside.disk : null;

const heapOverRaw: Of = ({ contenders: { product, raw } }, round) => {
  const [mine, theirs] = [product?.rounds[round]?.heap, raw?.rounds[round]?.heap];
  return mine === undefined || theirs === undefined ? null : (mine - theirs) / 1e6;
};

/** What the query alone takes more than at S, where both are measured. */
const queryOverS =
  (small: Measured | undefined): Of =>
  ({ contenders: { product } }, round) => {
    const [here, there] = [product?.rounds[round]?.query, small?.contenders.product?.rounds[round]?.query];
    return here === undefined || there === undefined ? null : here - there;
  };

const goal = (id: string, what: string, limit: number, of: Of): Goal => ({
  id,
  what,
  limit,
  gates: true,
  of,
});
const shown = (id: string, what: string, limit: number, of: Of): Goal => ({
  ...goal(id, what, limit, of),
  gates: false,
});

/**
 * The limits for sealed rows: five times the physical limit for the item of the page and for an edit, twice for the
 * counts. `small`: what S gave, for what must not grow.
 */
export const goalsAt = (size: Size, small?: Measured): readonly Goal[] => [
  goal('1a', 'popup data ready, store open, against raw-min', 5, ratio('popup', 'product', 'raw')),
  goal('1b', 'the counts alone, against raw-min', 2, ratio('counts', 'product', 'raw')),
  goal('2a', 'the query alone, store open, against raw-min', 1.5, ratio('query', 'product', 'raw')),
  ...(size === 'S' ? [] : [goal('2b', 'the query alone, ms more than at S', 2, queryOverS(small))]),
  goal('4a', 'popup data against RxDB', 1 / 4, ratio('popup', 'product', 'rxdb')),
  goal(
    '4b',
    'popup data against one Y.Doc',
    size === 'S' ? 1 / 10 : 1 / 100,
    ratio('popup', 'product', 'one-doc'),
  ),
  goal('4c', 'popup data against TinyBase', 1 / 10, ratio('popup', 'product', 'tinybase')),
  goal('5a', 'first 50 overdue, store open, against raw-min', 2.2, ratio('overdue', 'product', 'raw')),
  goal('5b', '50 rows in the middle, against raw-min', 2.2, ratio('page', 'product', 'raw')),
  ...(size === 'L'
    ? [
        goal('5c', 'first 50 overdue, ms', 5, own('overdue')),
        goal('5d', '50 rows in the middle, ms', 5, own('page')),
      ]
    : []),
  shown('5e', 'store and keys opened for the first list, ms', 16, own('openLists')),
  goal('5f', 'search, the slowest of three beginnings, ms a keystroke', 16, own('search')),
  goal('5g', 'headlines opened before the first search, ms', 1000, own('prepareSearch')),
  goal('5h', 'longest block of the page while they are opened, ms', 50, own('blocked')),
  shown('6', 'search against RxDB', 1 / 100, ratio('search', 'product', 'rxdb')),
  goal('7a', 'one edit, stored, against raw-min: median', 5, ratio('edit', 'product', 'raw')),
  goal('7b', 'one edit, stored, against raw-min: 95 %', 5, ratio('editP95', 'product', 'raw')),
  shown('8a', 'one edit against RxDB', 1.5, ratio('edit', 'product', 'rxdb')),
  shown('8b', 'one edit against TinyBase', 1 / 10, ratio('edit', 'product', 'tinybase')),
  goal('9', 'heap of the popup’s data over raw-min, MB', 1.5, heapOverRaw),
  goal('14a', 'longest block in 500 edits, ms', 50, engine('blockedByEdits')),
  goal('14b', 'longest block while all is verified, ms', 50, engine('blockedByVerify')),
  goal('15', 'bytes in the log for an edit of two fields, before sealing', 60, engine('editBytes')),
  shown('16a', '10,000 edits: the log grows by, KB', 600, engine('logGrowthKB')),
  shown('16b', 'and folded into snapshots, of the fresh log', 1.15, engine('foldedOfFresh')),
  goal('17', 'an update of another device, merged and projected, ms', 1.5, engine('remote')),
  goal('18', 'verify, ms a dossier', 1, engine('verify')),
  shown('19', 'all rows made afresh, against the raw bulk load of as much', 1.6, engine('rebuildOfRaw')),
  goal('20', 'bulk import against the raw bulk load', 1.4, engine('importOfRaw')),
  shown('21', 'disk, against raw-min', 1.7, disk('raw')),
  shown('22', 'an edit until the list of another page has it, ms', 15, engine('live')),
  goal('23a', '100,000 due dates, of the time of native Temporal', 1 / 5, engine('datesOfTemporal')),
  goal('23b', 'of them other than Temporal says', 0, engine('datesDiffering')),
  shown(
    '25a',
    'one edit, of the same with a cipher that does nothing',
    1.4,
    ratio('edit', 'product', 'unsealed'),
  ),
  shown('25b', 'disk, of the same', 1.2, disk('unsealed')),
  shown('25c', 'popup data, of the same', 1.1, ratio('popup', 'product', 'unsealed')),
];
