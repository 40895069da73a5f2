import * as Y from 'yjs';
import { byText } from '@/storage/byText';
import type { Change, Outgoing, Replica } from '@/sync/replica';
import type { SyncState } from '@/sync/state';
import type { Bytes } from '@/vault/bytes';

/** What survives a crash. */
export type Disk = {
  state: SyncState;
  /** Of each dossier the document, and what the relay has of it. */
  readonly docs: Map<string, { readonly doc: Bytes; readonly relayed: Bytes }>;
};

type Open = { readonly doc: Y.Doc; relayed: Y.Doc };

const load = (bytes: Bytes): Y.Doc => {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, bytes);
  return doc;
};
const encode = (doc: Y.Doc): Bytes => new Uint8Array(Y.encodeStateAsUpdateV2(doc));
const isSame = (one: Y.Doc, other: Y.Doc) => Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other));

/** A device's documents: one map of fields in each. */
export class MemoryReplica implements Replica {
  readonly disk: Disk;
  private readonly open: Map<string, Open>;
  constructor(disk: Disk) {
    this.disk = disk;
    this.open = new Map(
      Array.from(disk.docs, ([id, { doc, relayed }]) => [id, { doc: load(doc), relayed: load(relayed) }]),
    );
  }

  private of(id: string): Open {
    const known = this.open.get(id) ?? { doc: new Y.Doc(), relayed: new Y.Doc() };
    this.open.set(id, known);
    return known;
  }

  private keep(id: string): void {
    const { doc, relayed } = this.of(id);
    this.disk.docs.set(id, { doc: encode(doc), relayed: encode(relayed) });
  }

  get dossiers(): string[] {
    return Array.from(this.open.keys()).toSorted(byText);
  }

  fields(id: string): Record<string, unknown> {
    return this.open.get(id)?.doc.getMap('fields').toJSON() ?? {};
  }

  /** What the user does; kept at once, as a command is. */
  edit(id: string, change: (fields: Y.Map<unknown>) => void): void {
    const { doc } = this.of(id);
    doc.transact(() => change(doc.getMap('fields')));
    this.keep(id);
  }

  load(): Promise<SyncState> {
    return Promise.resolve(structuredClone(this.disk.state));
  }

  async commit({ state, take, sent, drop, unsend }: Change): Promise<void> {
    for (const id of drop) {
      this.open.delete(id);
      this.disk.docs.delete(id);
    }
    const touched = new Set<string>();
    if (unsend)
      for (const [id, one] of this.open) {
        one.relayed = new Y.Doc();
        touched.add(id);
      }
    for (const { dossier, plain } of take) {
      const { doc, relayed } = this.of(dossier);
      Y.applyUpdateV2(doc, plain);
      Y.applyUpdateV2(relayed, plain);
      touched.add(dossier);
    }
    for (const { dossier, mark } of sent) {
      Y.applyUpdateV2(this.of(dossier).relayed, mark as Bytes);
      touched.add(dossier);
    }
    for (const id of touched) this.keep(id);
    this.disk.state = structuredClone(state);
  }

  unsent(): Promise<readonly string[]> {
    return Promise.resolve(
      Array.from(this.open).flatMap(([id, { doc, relayed }]) => (isSame(doc, relayed) ? [] : [id])),
    );
  }

  outgoing(id: string): Promise<Outgoing | null> {
    const there = this.open.get(id);
    if (!there || isSame(there.doc, there.relayed)) return Promise.resolve(null);
    const since = Y.encodeStateVector(there.relayed);
    const plain = new Uint8Array(Y.encodeStateAsUpdateV2(there.doc, since));
    return Promise.resolve({ plain, mark: plain });
  }

  whole(id: string): Promise<Outgoing | null> {
    const there = this.open.get(id);
    const plain = there && encode(there.doc);
    return Promise.resolve(plain ? { plain, mark: plain } : null);
  }
}
