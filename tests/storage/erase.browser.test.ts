import { inflateSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { fromUtf8 } from '@/vault/bytes';
import { openKeyring } from '@/vault/keyring';
import { type MasterKeyFile, opfsMasterKeyFile } from '@/vault/masterKey';
import { importKey, unseal } from '@/vault/seal';
import { FragileFile } from './fragileFile';
import { key, report, TestRegister } from './support';

let register: TestRegister;
let file: FragileFile;
let dossier: string;
let person: string;

beforeEach(async () => {
  const name = `erase-${crypto.randomUUID()}`;
  file = new FragileFile(opfsMasterKeyFile(name));
  register = new TestRegister(name, file);
  dossier = (await register.must('addClient', { name: 'Marker Zeester', iban: 'NL60MARK0123456789' }))
    .dossier;
  person = (await register.must('addPerson', { dossier, name: 'Petra Zeester' })).id;
  await register.must('registerDocument', {
    ...report,
    name: 'Zeester.pdf',
    dossier,
    personId: person,
    keys: [key(1)],
  });
});

/** Everything sealed that stands in the database now, with what it is bound to. */
async function sealedThings() {
  const { log, rows, headlines, journal } = register.db;
  return [
    ...(await log.toArray()).map(({ dossier: of, seq, sealed }) => ({ about: `log ${of} ${seq}`, sealed })),
    ...(await rows.toArray()).map(({ key: of, sealed }) => ({ about: `row ${of}`, sealed })),
    ...(await headlines.toArray()).map(({ dossier: of, sealed }) => ({ about: `headline ${of}`, sealed })),
    ...(await journal.toArray()).map(({ command, sealed }) => ({ about: `journal ${command}`, sealed })),
  ];
}

/** How a folded log entry begins once opened: what follows is deflated. */
const SNAPSHOT = 1;
const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** What the keys that are on disk now open of all that ever was. */
async function opened(things: Awaited<ReturnType<typeof sealedThings>>): Promise<string> {
  const master = await file.read();
  if (typeof master === 'string') throw new Error(master);
  const rings = await register.db.keyrings.toArray();
  const keys = (
    await Promise.all(rings.map(({ sealed, generation }) => openKeyring(sealed, { ...master, generation })))
  ).flatMap((ring) => Array.from(ring ?? [], ([, { raw }]) => raw));
  const texts = await Promise.all(
    things.flatMap(({ sealed, about }) =>
      [...keys, master.key].map(async (raw) => {
        const plain = await unseal(await importKey(raw), sealed, about);
        return plain
          ? latin1(plain) + (plain[0] === SNAPSHOT ? latin1(inflateSync(plain.subarray(1))) : '')
          : '';
      }),
    ),
  );
  return texts.join('');
}

test('what is sealed opens while its key is there', async () => {
  expect(await opened(await sealedThings())).toContain('Zeester');
});

describe('an erased dossier', () => {
  test('leaves no row, and its old bytes open with no key there is', async () => {
    const before = await sealedThings();
    await register.must('eraseDossier', { dossier });
    expect(await register.reader.dossier(dossier)).toBeNull();
    expect(
      await register.db.rows
        .where('dossier')
        .equals(dossier)
        .count()
        .catch(() => 0),
    ).toBe(0);
    expect(await opened([...before, ...(await sealedThings())])).not.toContain('Zeester');
    expect(await register.reader.counts('2026-11-22')).toMatchObject({ documents: 0, toDo: 0 });
  });

  test('can not be undone, and other dossiers go on', async () => {
    const other = await register.must('addClient', { name: 'De Linde' });
    const erased = await register.run('eraseDossier', { dossier });
    expect(erased).toMatchObject({ ok: true, value: { command: null } });
    await register.restart();
    await register.must('correctClient', { dossier: other.dossier, phone: '06 12345678' });
    expect((await register.reader.dossier(other.dossier))?.client).toMatchObject({ phone: '06 12345678' });
  });

  test.each(['before', 'after'] as const)(
    'is gone after a crash %s the master key was replaced',
    async (moment) => {
      const other = await register.must('addClient', { name: 'De Linde' });
      const before = await sealedThings();
      file.crashAt = moment;
      await expect(register.run('eraseDossier', { dossier })).rejects.toThrow('crash');
      file.crashAt = null;
      register.crash();
      await register.open();
      expect(await opened([...before, ...(await sealedThings())])).not.toContain('Zeester');
      expect((await register.reader.dossier(other.dossier))?.client.name).toBe('De Linde');
      expect(await register.db.keyrings.count()).toBe(1);
      expect(await register.db.meta.get('erasing')).toBeUndefined();
    },
  );
});

describe('an erased person', () => {
  test('is in no byte of the dossier that goes on, with the reports about them', async () => {
    await register.must('addDisclosure', {
      dossier,
      to: 'Marker Ontvanger',
      what: 'Rapport',
      on: '2026-11-20',
      ground: 'assignment',
      personIds: [person],
    });
    const before = await sealedThings();
    await register.must('addPerson', { dossier, name: 'Bas de Boer' });
    await register.must('erasePerson', { dossier, id: person });
    const text = await opened([...before, ...(await sealedThings())]);
    expect(text).not.toContain('Petra');
    expect(text).not.toContain('Marker Ontvanger');
    expect(text).not.toContain('Zeester.pdf');
    expect(text).toContain('Bas de Boer');
    await register.restart();
    await register.open();
    const open = await register.reader.dossier(dossier);
    expect(open?.people.map(({ name }) => name)).toEqual(['Bas de Boer']);
    expect(open?.documents).toEqual([]);
  });

  test('leaves what the tax law makes the firm keep, without the link', async () => {
    const invoice = await register.must('registerDocument', {
      ...report,
      name: 'Factuur 2026-118.pdf',
      class: 'tax-record',
      place: 'device',
      dossier,
      personId: person,
      startedOn: '2026-03-01',
      keys: [key(2)],
    });
    await register.must('erasePerson', { dossier, id: person });
    expect((await register.reader.dossier(dossier))?.documents).toMatchObject([
      { id: invoice.id, personId: null, personName: null },
    ]);
  });

  test.each([
    ['its minimum is over', '2017-03-01', false],
    ['it was destroyed already', '2026-03-01', true],
  ] as const)('takes a tax record too when %s', async (_, startedOn, isDestroyed) => {
    const invoice = await register.must('registerDocument', {
      ...report,
      name: 'Factuur Petra Zeester.pdf',
      class: 'tax-record',
      place: 'device',
      dossier,
      personId: person,
      startedOn,
      keys: [key(2)],
    });
    if (isDestroyed)
      await register.must('disposeDocument', { dossier, id: invoice.id, on: '2026-11-20', copies: ['file'] });
    await register.must('erasePerson', { dossier, id: person });
    expect((await register.reader.dossier(dossier))?.documents).toEqual([]);
  });

  test('is in no name either: of documents that are not linked, of an engagement that goes on for its dates', async () => {
    const loose = await register.must('registerDocument', {
      ...report,
      name: 'DISC Petra Zeester.pdf',
      dossier,
      keys: [key(2)],
    });
    const invoice = await register.must('registerDocument', {
      ...report,
      name: 'Factuur 2026-118.pdf',
      class: 'tax-record',
      place: 'device',
      dossier,
      keys: [key(3)],
    });
    const engagement = await register.must('addEngagement', {
      dossier,
      name: 'Coaching Petra Zeester',
      type: 'coaching',
    });
    await register.must('correctEngagement', { dossier, id: engagement.id, completedOn: '2026-05-02' });
    const before = await sealedThings();
    await register.must('erasePerson', {
      dossier,
      id: person,
      documents: [loose.id, invoice.id],
      engagements: [{ id: engagement.id, name: 'Coaching' }],
    });
    const open = await register.reader.dossier(dossier);
    expect(open?.engagements).toMatchObject([{ name: 'Coaching', completedOn: '2026-05-02' }]);
    // The tax law makes the firm keep it, whoever ticked it.
    expect(open?.documents.map(({ id }) => id)).toEqual([invoice.id]);
    const text = await opened([...before, ...(await sealedThings())]);
    expect(text).not.toContain('Petra');
    expect(text).toContain('Coaching');
  });

  test.each(['before', 'after'] as const)('nothing else is lost by a crash %s the swap', async (moment) => {
    const before = await sealedThings();
    file.crashAt = moment;
    await expect(register.run('erasePerson', { dossier, id: person })).rejects.toThrow('crash');
    file.crashAt = null;
    register.crash();
    await register.open();
    expect((await register.reader.dossier(dossier))?.client.name).toBe('Marker Zeester');
    expect(await opened([...before, ...(await sealedThings())])).not.toContain('Petra');
  });
});

test('a step that changed nothing leaves no name behind either', async () => {
  await register.must('correctPerson', { dossier, id: person });
  const before = await sealedThings();
  await register.must('eraseDossier', { dossier });
  expect(await opened([...before, ...(await sealedThings())])).not.toContain('Zeester');
});

test('a dossier that does not open any more can still be erased', async () => {
  const [entry] = await register.db.log.where('[dossier+seq]').between([dossier, 0], [dossier, 99]).toArray();
  if (!entry) throw new Error('the dossier has a log');
  await register.db.log.put({ ...entry, sealed: entry.sealed.slice(0, -1) as typeof entry.sealed });
  await register.restart();
  await register.must('eraseDossier', { dossier });
  expect(await register.db.rows.filter((row) => row.dossier === dossier).count()).toBe(0);
});

test('two erasures, of which the first was cut short, forget both', async () => {
  const other = await register.must('addClient', { name: 'Marker Zeester twee' });
  const before = await sealedThings();
  file.crashAt = 'before';
  await expect(register.run('eraseDossier', { dossier })).rejects.toThrow('crash');
  await expect(register.run('addClient', { name: 'Na de fout' })).rejects.toThrow('crash');
  file.crashAt = null;
  register.crash();
  await register.must('eraseDossier', { dossier: other.dossier });
  expect(await opened([...before, ...(await sealedThings())])).not.toContain('Zeester');
});

test('one field of a client goes, in every version that was', async () => {
  const before = await sealedThings();
  await register.must('eraseField', { dossier, id: dossier, kind: 'client', field: 'iban' });
  expect(await opened([...before, ...(await sealedThings())])).not.toContain('NL60MARK');
  expect((await register.reader.dossier(dossier))?.client).toMatchObject({
    name: 'Marker Zeester',
    iban: '',
  });
});

test('a document moved away is not opened by the keys of the dossier it left', async () => {
  const other = await register.must('addClient', { name: 'De Linde' });
  const before = await sealedThings();
  const { id } = (await register.reader.documentsAt([key(1)]))[0] ?? { id: '' };
  await register.must('moveDocument', { dossier, id, to: other.dossier, personId: null, engagementId: null });
  await register.must('eraseDossier', { dossier: other.dossier });
  expect(await opened([...before, ...(await sealedThings())])).not.toContain('Zeester.pdf');
});

test('rows without their master key are never taken for an empty register', async () => {
  await register.restart();
  const gone: MasterKeyFile = { read: async () => 'none', replace: async () => undefined };
  const orphan = new TestRegister(register.name, gone);
  await expect(orphan.open()).rejects.toThrow('key-lost');
  await expect(orphan.reader.documentsAt([key(1)])).rejects.toThrow('key-lost');
  expect(await register.db.log.count()).toBeGreaterThan(0);
});

test('plaintext columns name nobody', async () => {
  const rows = await register.db.rows.toArray();
  const open = JSON.stringify(rows.map(({ sealed: _, ...columns }) => columns));
  expect(open).not.toMatch(/Zeester|Petra|NL60|\.pdf|guid:|path:/);
  expect(fromUtf8(new TextEncoder().encode(open))).toContain('individual-report');
});
