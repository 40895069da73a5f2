import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import type { Day } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import { type PolicyVersions, policyOn } from '@/policy/versions';
import type { PortalDefinition } from '@/sites/portal';
import type { Workspace } from '../reader';
import { portalSchema } from '../schema/portal';
import { settingsSchema } from '../schema/settings';
import { policyVersions } from './policyVersions';

export type WorkspaceMap = 'settings' | 'terms' | 'policies' | 'portals' | 'ticks' | 'imports';
export type WorkspaceChange = {
  readonly map: WorkspaceMap;
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

export type WorkspaceEdit = { readonly map: WorkspaceMap; readonly field: string; readonly after: unknown };

/** What has to be set so that every map says what this state of the document says. */
export function differencesOf(now: Y.Doc, state: Uint8Array): WorkspaceEdit[] {
  const then = new Y.Doc();
  Y.applyUpdateV2(then, state);
  const maps = new Set([...now.share.keys(), ...then.share.keys()]);
  return Array.from(maps).flatMap((name) => {
    const [here, there] = [now.getMap(name), then.getMap(name)];
    const fields = new Set([...here.keys(), ...there.keys()]);
    return (
      Array.from(fields)
        .filter((field) => JSON.stringify(here.get(field)) !== JSON.stringify(there.get(field)))
        // Maps of a newer version are kept as well, whatever they are called.
        .map((field) => ({ map: name as WorkspaceMap, field, after: there.get(field) }))
    );
  });
}

function versionsIn(doc: Y.Doc): PolicyVersions {
  const of = (map: WorkspaceMap) => doc.getMap(map).toJSON();
  return policyVersions(of('settings'), of('terms'), of('policies'));
}

function readFrom(doc: Y.Doc, today: Day): Workspace {
  const of = (map: WorkspaceMap) => doc.getMap(map).toJSON();
  const parsed = settingsSchema.safeParse({ ...of('settings'), terms: of('terms') });
  const settings = parsed.success ? parsed.data : settingsSchema.parse({});
  const portals = Object.values(of('portals')).flatMap((value): PortalDefinition[] => {
    const portal = portalSchema.safeParse(value);
    return portal.success ? [portal.data] : [];
  });
  const versions = versionsIn(doc);
  const policy = policyOn(today, versions);
  return { settings, policy, versions, portals, ticks: of('ticks'), imports: of('imports') };
}

function setIn(doc: Y.Doc, changes: readonly WorkspaceChange[]): void {
  doc.transact(() => {
    for (const { map, field, after } of changes) {
      const values = doc.getMap(map);
      if (JSON.stringify(values.get(field)) === JSON.stringify(after)) continue;
      if (after === undefined) values.delete(field);
      else values.set(field, after);
    }
  });
}

/**
 * The workspace document: settings, versions of the firm's policy, portals taught, yearly ticks, how lists are read. It
 * names nobody, so it may stand in plaintext; readers get a copy of what it says through the register's database.
 */
export class WorkspaceDoc {
  readonly doc = new Y.Doc();
  private readonly persistence: IndexeddbPersistence;

  constructor(name = 'workspace') {
    this.persistence = new IndexeddbPersistence(name, this.doc);
  }

  async ready(): Promise<void> {
    await this.persistence.whenSynced;
  }

  /**
   * What these edits would change. Nothing is changed yet: the document stands in a database of its own, so what a
   * command does to it is written down in the register's one transaction first (`workspaceEdits.ts`).
   */
  changes(edits: readonly WorkspaceEdit[]): WorkspaceChange[] {
    return edits.flatMap(({ map, field, after }) => {
      const before = this.doc.getMap(map).get(field);
      if (JSON.stringify(before) === JSON.stringify(after)) return [];
      const known = before !== undefined && { before };
      return [{ map, field, ...known, ...(after !== undefined && { after }) }];
    });
  }

  set(changes: readonly WorkspaceChange[]): void {
    setIn(this.doc, changes);
  }

  /** Becomes what this state says, over whatever stood here. */
  become(state: Uint8Array): void {
    Y.applyUpdateV2(this.doc, state);
    this.set(differencesOf(this.doc, state));
  }

  /**
   * Resolves when every edit so far is stored. The persistence starts its own write while the edit is made, offers no
   * promise for it and says nothing when it fails; so the whole state, which is small, is written here once more, in
   * place of what stood there, and a failure is this transaction's own.
   */
  async stored(): Promise<void> {
    const db = this.persistence.db;
    if (!db) throw new Error('the workspace document is not open');
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(['updates'], 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () =>
        reject(transaction.error ?? new Error('the workspace document was not stored'));
      const updates = transaction.objectStore('updates');
      const added = updates.add(Y.encodeStateAsUpdate(this.doc));
      added.onsuccess = () => updates.delete(IDBKeyRange.upperBound(added.result, true));
    });
  }

  /** What readers get. The policy in it is that of this day. */
  read(today: Day): Workspace {
    return readFrom(this.doc, today);
  }

  /** What readers get once these changes are made. */
  readAfter(changes: readonly WorkspaceChange[], today: Day): Workspace {
    const next = new Y.Doc();
    Y.applyUpdateV2(next, Y.encodeStateAsUpdateV2(this.doc));
    setIn(next, changes);
    return readFrom(next, today);
  }

  versions(): PolicyVersions {
    return versionsIn(this.doc);
  }

  /** The policy in force on a day. */
  policy(today: Day): Policy {
    return policyOn(today, this.versions());
  }

  async close(): Promise<void> {
    await this.persistence.destroy();
    this.doc.destroy();
  }
}
