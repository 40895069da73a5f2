import * as Y from 'yjs';
import { RegisterIndex } from '@/components/panel/RegisterIndex';
import { dayOf } from '@/policy/calendar';
import { countAnew } from '@/storage/counts';
import { RegisterDb } from '@/storage/db';
import { prefix as fieldPrefix } from '@/storage/documentFields';
import { record } from '@/storage/dossier';
import { type Inside, Register } from '@/storage/engine/register';
import { WorkspaceDoc } from '@/storage/engine/workspaceDoc';
import { sealSnapshot } from '@/storage/log';
import { storeMailing } from '@/storage/mailing/stored';
import { openVault, vaultOf } from '@/storage/openVault';
import { headlineOf, projectAll } from '@/storage/project';
import { createReader } from '@/storage/read/createReader';
import type { Reader } from '@/storage/reader';
import type { RowKey } from '@/storage/rows';
import { storeHeadline, storeRow } from '@/storage/stored';
import { randomId } from '@/vault/bytes';
import { type DossierKey, newDossierKey, openKeyring, sealKeyring } from '@/vault/keyring';
import { type ModelDossier, TODAY } from '../model';
import type { Contender } from './contender';
import { slices } from './flat';
import { benchFile as file, keepRemembered } from './rememberedKey';

const clock = () => new Date(`${TODAY}T12:00:00`);

/** One dossier of the model as the product's own commands would leave it. */
function docOf({ id, client, people, engagements, documents }: ModelDossier): Y.Doc {
  const doc = new Y.Doc();
  const put = (kind: Parameters<typeof record>[1], of: string, fields: object) => {
    const map = record(doc, kind, of);
    for (const [field, value] of Object.entries(fields)) map.set(field, value);
  };
  doc.transact(() => {
    put('client', id, { ...client, principal: '', phone: '', iban: '' });
    for (const { id: of, ...person } of people)
      put('person', of, { ...person, phone: '', consentOn: '2020-01-01', consentHow: 'intake' });
    for (const { id: of, ...engagement } of engagements)
      put('engagement', of, { ...engagement, type: 'coaching', startedOn: null, completedOn: null });
    for (const [at, document] of documents.entries())
      put('document', document.id, {
        name: document.title,
        class: document.class,
        personId: people[at % people.length]?.id ?? null,
        engagementId: null,
        site: 'onedrive',
        address: null,
        place: document.class === 'e-book' ? 'cloud' : 'device',
        startedOn: document.startedOn,
        encrypted: !document.mismatch,
        [`${fieldPrefix.key}0`]: document.place,
        ...(document.destroyedOn && {
          [`${fieldPrefix.disposal}0`]: { on: document.destroyedOn, copies: ['file'], at: 1 },
        }),
      });
  });
  return doc;
}

/** All that the panel and the engine do with it. */
export function productWhole(): Omit<Contender, 'popup'> {
  let db = new RegisterDb();
  let reader: Reader = createReader(db, file());
  let register: Register | null = null;
  let index = new RegisterIndex();
  let numbers: Int32Array = new Int32Array();
  let keys: readonly RowKey[] | null = null;
  const idOf = (key: string) => key.slice(key.indexOf('/') + 1);

  return {
    async open() {
      db = new RegisterDb();
      reader = createReader(db, file());
    },
    async load(size) {
      await this.open();
      const fresh = await openRegister();
      await fresh.close();
      await this.open();
      const master = await file().read();
      if (typeof master !== 'object') throw new Error('no master key');
      keepRemembered(master);
      const { policy } = await reader.workspace();
      const stored = await db.keyrings.get(master.generation);
      if (!stored) throw new Error('no keyring');
      const ring = new Map<string, DossierKey>(await openKeyring(stored.sealed, master));
      for (const slice of slices(size)) {
        for (const { id } of slice) ring.set(id, newDossierKey());
        const vault = await vaultOf(master, ring);
        const made = await Promise.all(
          slice.map(async (dossier) => {
            const key = await vault.keyOf(dossier.id);
            if (!key) throw new Error('no key');
            const doc = docOf(dossier);
            const { rows, mailing } = projectAll(doc, dossier.id, policy);
            return {
              entry: { dossier: dossier.id, seq: 1, sealed: await sealSnapshot(key, dossier.id, 1, doc) },
              rows: await Promise.all(rows.map((row) => storeRow(row, key, vault.digest))),
              headline: await storeHeadline(headlineOf(dossier.id, rows), key),
              mailing: mailing && (await storeMailing(dossier.id, mailing, key, vault.digest)),
            };
          }),
        );
        await db.transaction('rw', db.log, db.rows, db.headlines, db.mailing, async () => {
          await db.log.bulkAdd(made.map(({ entry }) => entry));
          await db.rows.bulkAdd(made.flatMap(({ rows }) => rows));
          await db.headlines.bulkAdd(made.map(({ headline }) => headline));
          await db.mailing.bulkAdd(made.flatMap(({ mailing }) => mailing || []));
        });
      }
      await db.keyrings.put({ generation: master.generation, sealed: await sealKeyring(ring, master) });
      await db.meta.put({ k: 'counts', counts: await countAnew(db, TODAY) });
    },
    async openLists() {
      await this.open();
      // A place that no document has: answered when store and keys are open.
      await reader.documentsAt(['path:nowhere']);
    },
    async overdue() {
      const found = await reader.documentKeys({ state: 'overdue', class: null }, TODAY);
      return (await reader.documents(found.slice(0, 50))).map(({ id }) => id);
    },
    async page() {
      keys ??= await reader.documentKeys({ state: 'all', class: null }, TODAY);
      const middle = keys.length >> 1;
      return (await reader.documents(keys.slice(middle, middle + 50))).map(({ id }) => id);
    },
    async prepareSearch() {
      index = new RegisterIndex();
      await reader.headlines((part) => index.add(part));
      keys = await reader.documentKeys({ state: 'all', class: null }, TODAY);
      numbers = index.numbersOf(keys);
    },
    async search(prefix) {
      return index
        .findDocuments(prefix, keys ?? [], numbers)
        .slice(0, 20)
        .map(idOf);
    },
    async prepareEdit() {
      register = await openRegister();
    },
    async edit(id, dossier, round) {
      if (!register) throw new Error('not prepared');
      const input = { dossier, id, encrypted: round % 2 === 0, startedOn: TODAY } as const;
      const result = await register.run('correctDocument', input, randomId());
      if (!result.ok) throw new Error(result.error.type);
    },
  };
}

/** The register as the engine opens it. */
export async function openRegister(): Promise<Register> {
  const opened = await Register.open({
    db: new RegisterDb(),
    file: file(),
    workspace: new WorkspaceDoc('bench-workspace'),
    clock,
    onCounts: () => undefined,
  });
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
}

/** What a service of the engine gets to see, on the register that was loaded. */
export async function productInside(): Promise<Inside> {
  const db = new RegisterDb();
  const opened = await openVault(db.keyrings, file());
  if (typeof opened === 'string') throw new Error(opened);
  const workspace = new WorkspaceDoc('bench-workspace');
  await workspace.ready();
  const vault = await vaultOf(opened.master, opened.ring);
  const readsOnly = () => Promise.reject(new Error('the bench reads only'));
  return {
    db,
    file: file(),
    workspace,
    clock,
    vault,
    policy: workspace.policy(dayOf(clock())),
    master: opened.master,
    beforeLargeChange: readsOnly,
    adopt: readsOnly,
    relock: readsOnly,
    // Nobody else is there to be told.
    tell: () => Promise.resolve(),
    carryOut: readsOnly,
  };
}
