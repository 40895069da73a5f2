import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { policyFor } from '@/policy/regulation';
import { settle } from '@/storage/dossier';
import { readDoc } from '@/storage/engine/openDossier';
import { LOOKUP } from '@/storage/ids';
import { openVault } from '@/storage/openVault';
import { project } from '@/storage/project';
import { placeDigest } from '@/storage/stored';
import { digestWith } from '@/vault/digest';
import { newDossierKey, sealKeyring } from '@/vault/keyring';
import { importKey } from '@/vault/seal';
import { key, report, TestRegister } from './support';

const policy = policyFor({ terms: {}, financialYearFirstMonth: 1 });

async function keysOf({ db, file }: TestRegister) {
  const opened = await openVault(db.keyrings, file);
  if (typeof opened === 'string') throw new Error(opened);
  return opened;
}

/** Another device with the same register: all that stands on disk, the key of the digests (LOOKUP) with it. */
async function secondDevice(first: TestRegister): Promise<TestRegister> {
  await first.restart();
  const second = new TestRegister();
  await Promise.all(
    first.db.tables.map(async (table) => second.db.table(table.name).bulkPut(await table.toArray())),
  );
  await second.file.replace((await keysOf(first)).master);
  return second;
}

/** The same with a key of digests of its own: what sync must never do. */
async function strangeDevice(first: TestRegister): Promise<TestRegister> {
  const second = await secondDevice(first);
  const { master, ring } = await keysOf(second);
  const other = new Map([...ring, [LOOKUP, newDossierKey()] as const]);
  await second.db.keyrings.put({ generation: master.generation, sealed: await sealKeyring(other, master) });
  return second;
}

async function stateOf(device: TestRegister, dossier: string): Promise<Uint8Array> {
  const raw = (await keysOf(device)).ring.get(dossier)?.raw;
  const read = raw && (await readDoc(device.db, await importKey(raw), dossier));
  if (!read || read === 'damaged') throw new Error('no document');
  return Y.encodeStateAsUpdate(read.doc);
}

/** The rows that both devices will have, whichever of them hears of the other first. */
async function merged(devices: readonly TestRegister[], dossier: string) {
  const states = await Promise.all(devices.map((device) => stateOf(device, dossier)));
  const orders = [states, states.toReversed()].map((order) => {
    const doc = new Y.Doc();
    for (const state of order) Y.applyUpdate(doc, state);
    settle(doc);
    return project(doc, dossier, policy).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  });
  expect(orders[1]).toEqual(orders[0]);
  return orders[0] ?? [];
}

const path = `path:jan_voorbeeld_nl/Documents/${report.name}`;
let here: TestRegister;
let dossier: string;
beforeEach(async () => {
  here = new TestRegister();
  dossier = (await here.must('addClient', { name: 'Kompas Advies' })).dossier;
  await here.must('addPerson', { dossier, name: 'Petra Voorbeeld' });
});

test('two devices that tag one file offline make one document, by the commands that a user gives', async () => {
  const there = await secondDevice(here);
  const tagged = await here.must('registerDocument', { ...report, dossier, keys: [key(1)] });
  const [person] = (await there.reader.dossier(dossier))?.people ?? [];
  const also = await there.must('registerDocument', {
    ...report,
    dossier,
    personId: person?.id ?? null,
    startedOn: '2026-01-15',
    keys: [key(1), path],
  });
  expect(also.id).toBe(tagged.id);
  await here.must('disposeDocument', { dossier, id: tagged.id, on: '2026-11-20', copies: ['file'] });

  const documents = (await merged([here, there], dossier)).filter(({ kind }) => kind === 'document');
  expect(documents).toMatchObject([
    { id: tagged.id, name: report.name, keys: [key(1), path], destroyedOn: '2026-11-20' },
  ]);
  // And each is found by the digest that its index has of the place, which is the same on both.
  const digests = await Promise.all(
    [here, there].map(async (device) => {
      const raw = (await keysOf(device)).ring.get(LOOKUP)?.raw;
      return raw && placeDigest(await digestWith(raw), key(1));
    }),
  );
  expect(new Set(digests).size).toBe(1);
  for (const device of [here, there])
    expect((await device.reader.documentsAt([key(1)])).map(({ id }) => id)).toEqual([tagged.id]);
});

test('whatever each added by hand is there beside it', async () => {
  const there = await secondDevice(here);
  await here.must('registerDocument', { ...report, dossier, keys: [key(1)] });
  await there.must('registerDocument', { ...report, dossier, keys: [key(2)] });
  await here.must('addPerson', { dossier, name: 'Petra' });
  await there.must('addPerson', { dossier, name: 'Petra' });
  const rows = await merged([here, there], dossier);
  expect(rows.filter(({ kind }) => kind === 'document')).toHaveLength(2);
  expect(rows.filter(({ kind }) => kind === 'person')).toHaveLength(3);
});

test('without the same key for digests one file becomes two documents: sync must share it', async () => {
  const there = await strangeDevice(here);
  const one = await here.must('registerDocument', { ...report, dossier, keys: [key(1)] });
  const other = await there.must('registerDocument', { ...report, dossier, keys: [key(1)] });
  expect(other.id).not.toBe(one.id);
  const rows = await merged([here, there], dossier);
  expect(rows.filter(({ kind }) => kind === 'document')).toHaveLength(2);
});
