import type { Day } from '@/policy/calendar';
import type { Clause } from '@/policy/clauses';
import type { Policy } from '@/policy/policy';
import { randomId } from '@/vault/bytes';
import type { Digest } from '@/vault/digest';
import { type DossierKey, newDossierKey } from '@/vault/keyring';
import { importKey, type SealingKey } from '@/vault/seal';
import type { RegisterDb } from '../db';
import { lives, type markers, record } from '../dossier';
import type { MadeRecords } from '../journal';
import { rowKey } from '../rowKey';
import type { Kind, RowKey } from '../rows';
import type { erasedThings } from '../schema/chain';
import type { Watch } from '../services/services';
import { placeDigest } from '../stored';
import { emptyDossier, type OpenDossier } from './openDossier';
import type { Prepared } from './prepare';
import type { SnapshotReason } from './snapshots';
import { stopIfAsked, turn } from './stopped';
import type { WorkspaceDoc } from './workspaceDoc';

/** One field before and after: what undo needs. A field that was not there is left out. */
export type Change = {
  readonly dossier: string;
  readonly kind: Kind;
  readonly id: string;
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

/** Something that left the register for good, as the chain tells of it. */
export type Erasure = {
  readonly of: (typeof erasedThings)[number];
  readonly dossier: string;
  readonly id: string;
  readonly clause: Clause;
  readonly documents: number;
};

/** What a redaction takes out of its dossier: a record, or one field of it. */
export type Removed = {
  readonly dossier: string;
  readonly kind: Kind;
  readonly id: string;
  /** Null: all of it. */
  readonly field: string | null;
};

export type SessionTools = {
  readonly db: RegisterDb;
  readonly digest: Digest;
  readonly policy: Policy;
  readonly today: Day;
  readonly now: number;
  readonly workspace: WorkspaceDoc;
  /** Every dossier that has a key, but the firm's own. */
  readonly dossiers: readonly string[];
  /** Keeps the register as it is now, for a way back (see snapshots.ts). */
  beforeLargeChange(reason: SnapshotReason): Promise<string>;
  keyOf(dossier: string): Promise<SealingKey> | null;
  load(id: string): Promise<OpenDossier | null>;
};

/**
 * What the journal keeps of a session. `values`: every field before and after. `digests`: of each record that was made
 * only that it was, and a keyed digest by which it is known whether it was changed since. `nothing`: no way back.
 */
type Keeps = 'values' | 'digests' | 'nothing';

/** So long it works on before it says how far it is, in milliseconds. */
const BREATH_MS = 40;

/** What one command may touch. It edits documents in memory; the engine then writes all of it in one transaction. */
export class Session {
  readonly changes: Change[] = [];
  readonly touched = new Map<string, OpenDossier>();
  /** Dossiers that this command makes, each with a key of its own. */
  readonly made = new Map<string, DossierKey>();
  /** Dossiers that are done with: sealed already, so that work on many of them needs the memory of a few. */
  readonly released = new Map<string, Prepared>();
  keeps: Keeps = 'values';
  /** With `digests`: the records made, a dossier at a time. */
  readonly madeRecords: MadeRecords[] = [];
  /** Dossiers whose key is forgotten, and those that go on under a new one. */
  readonly erased = new Set<string>();
  readonly redacted = new Set<string>();
  /** What the redactions take away; the journal is searched for it. */
  readonly removed: Removed[] = [];
  readonly erasures: Erasure[] = [];
  /** Something of this command may be stored already, so it can't be said that nothing was. */
  committed = false;
  /** Digests of the addresses that are erased: what was said of them is forgotten. */
  readonly members = new Set<string>();
  /** What was written into the ledger of erasures. */
  readonly noted = new Set<string>();
  /** Journal entries that this command takes back. */
  readonly undone = new Set<string>();

  /** Of long work: who follows it, and may stop it. */
  watch: Watch | null = null;
  private breathed = 0;

  private readonly placed = new Map<string, RowKey>();
  private readonly digests = new Map<string, Promise<string>>();
  private readonly edited = new Map<string, Set<string>>();

  readonly tools: SessionTools;
  constructor(tools: SessionTools) {
    this.tools = tools;
  }

  /**
   * Between two steps of long work: says how far it is, and hears whether it should stop.
   *
   * @throws Stopped
   */
  async step(done: number, of: number): Promise<void> {
    if (!this.watch || performance.now() - this.breathed < BREATH_MS) return;
    await turn();
    stopIfAsked(this.watch.signal);
    this.watch.progress(done, of);
    this.breathed = performance.now();
  }

  async dossier(id: string): Promise<OpenDossier | null> {
    if (this.released.has(id)) throw new Error(`dossier ${id} was released in this session`);
    const open = this.touched.get(id) ?? (await this.tools.load(id));
    if (open) this.touched.set(id, open);
    return open;
  }

  /** A client's dossier; null once the client's making was taken back: what is added then would be seen by nobody. */
  async client(id: string): Promise<OpenDossier | null> {
    const open = await this.dossier(id);
    return open && lives(open.doc, 'client', id) ? open : null;
  }

  makeDossier(id = randomId()): OpenDossier {
    const open = emptyDossier(id);
    this.touched.set(id, open);
    this.made.set(id, newDossierKey());
    return open;
  }

  /** The key of a dossier, also of one that this session makes. */
  async keyOf(id: string): Promise<SealingKey | null> {
    const made = this.made.get(id);
    return (await this.tools.keyOf(id)) ?? (made ? importKey(made.raw) : null);
  }

  /** Sets fields of one record; `undefined` takes one away. What is the same already is not written again. */
  edit(dossier: OpenDossier, kind: Kind, id: string, fields: Readonly<Record<string, unknown>>): void {
    const map = record(dossier.doc, kind, id);
    dossier.doc.transact(() => {
      for (const [field, after] of Object.entries(fields)) {
        const before = map.get(field);
        if (JSON.stringify(before) === JSON.stringify(after)) continue;
        if (after === undefined) map.delete(field);
        else map.set(field, after);
        if (this.keeps === 'digests') this.remember(dossier.id, kind, id);
        if (this.keeps === 'values')
          this.changes.push({
            dossier: dossier.id,
            kind,
            id,
            field,
            ...(before !== undefined && { before }),
            ...(after !== undefined && { after }),
          });
      }
    }, 'command');
  }

  /**
   * Takes fields away without a way back: what stood there is in no list of changes, and the dossier goes on under a new
   * key, so that no byte of it that was ever written opens again.
   */
  wipe(dossier: OpenDossier, kind: Kind, id: string, fields: readonly string[]): void {
    const map = record(dossier.doc, kind, id);
    dossier.doc.transact(() => {
      for (const field of fields) map.delete(field);
    }, 'command');
    for (const field of fields) this.redact(dossier.id, kind, id, field);
  }

  private remember(dossier: string, kind: Kind, id: string): void {
    const names = this.edited.get(dossier) ?? new Set();
    this.edited.set(dossier, names.add(`${kind}:${id}`));
  }

  /** With `digests`: the records that were made in a dossier, `<kind>:<id>`. */
  madeIn(dossier: string): readonly string[] {
    return Array.from(this.edited.get(dossier) ?? []);
  }

  /** Takes every field away and leaves a marker that wins over edits made elsewhere meanwhile. */
  remove(
    dossier: OpenDossier,
    kind: Kind,
    id: string,
    marker: (typeof markers)[number],
    value: unknown,
  ): void {
    const fields = Object.fromEntries(
      Array.from(record(dossier.doc, kind, id).keys(), (name) => [name, undefined]),
    );
    this.edit(dossier, kind, id, { ...fields, [marker]: value });
  }

  /** The dossier goes on under a new key, without this: nothing that was written of it opens any more. */
  redact(dossier: string, kind: Kind, id: string, field: string | null = null): void {
    this.redacted.add(dossier);
    this.removed.push({ dossier, kind, id, field });
  }

  /** What a place is called in the index; worked out once in a session. */
  placeDigest(key: string): Promise<string> {
    const known = this.digests.get(key);
    if (known !== undefined) return known;
    const digest = placeDigest(this.tools.digest, key);
    this.digests.set(key, digest);
    return digest;
  }

  /** Where the register already has a file that stands at any of these places, what this session adds included. */
  async registeredAt(keys: readonly string[]): Promise<readonly RowKey[]> {
    const digests = await Promise.all(keys.map((key) => this.placeDigest(key)));
    const here = digests.flatMap((digest) => this.placed.get(digest) ?? []);
    if (here.length > 0) return here;
    const rows = this.tools.db.rows.where('places').anyOf(digests).distinct();
    return rows.filter(({ kind }) => kind === 'document').primaryKeys();
  }

  /** Which of many places hold a file already: the same question, asked of the index once. */
  async taken(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const digests = await Promise.all(keys.map((key) => this.placeDigest(key)));
    const rows = await this.tools.db.rows.where('places').anyOf(digests).distinct().toArray();
    const documents = rows.filter(({ kind }) => kind === 'document');
    const there = new Set(documents.flatMap(({ places }) => places));
    return new Set(
      keys.filter((_, at) => there.has(digests[at] ?? '') || this.placed.has(digests[at] ?? '')),
    );
  }

  /** This session puts a file on record at these places. */
  async place(keys: readonly string[], { dossier, id }: { dossier: string; id: string }): Promise<void> {
    for (const digest of await Promise.all(keys.map((key) => this.placeDigest(key))))
      this.placed.set(digest, rowKey(dossier, id));
  }
}
