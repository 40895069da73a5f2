/** Medians of one round: milliseconds, bytes of heap. */
export const kinds = [
  'popup',
  'query',
  'counts',
  'heap',
  'openLists',
  'overdue',
  'page',
  'prepareSearch',
  'blocked',
  'search',
  'edit',
  'editP95',
] as const;
export type Kind = (typeof kinds)[number];
export type Round = Record<Kind, number>;

export type Contended = {
  /** Milliseconds, and bytes that the browser says it takes on disk afterwards. */
  readonly load: number;
  readonly disk: number;
  readonly rounds: Round[];
};

/** What is measured of the product's engine alone, or of it against something beside it; once for each round. */
export type EngineWork =
  | 'blockedByEdits'
  | 'editBytes'
  | 'logGrowthKB'
  | 'foldedOfFresh'
  | 'remote'
  | 'verify'
  | 'blockedByVerify'
  | 'rebuildOfRaw'
  | 'importOfRaw'
  | 'live'
  | 'datesOfTemporal'
  | 'datesDiffering';

/** All that one size gave. */
export type Measured = {
  readonly contenders: Partial<Record<string, Contended>>;
  readonly engine: Partial<Record<EngineWork, number[]>>;
};

export function noteEngine({ engine }: Measured, what: EngineWork, value: number): void {
  engine[what] = [...(engine[what] ?? []), value];
}
