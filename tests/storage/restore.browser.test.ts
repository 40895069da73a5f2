import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Stopped } from '@/storage/services/define';
import { randomId } from '@/vault/bytes';
import { opfsMasterKeyFile } from '@/vault/masterKey';
import {
  backup,
  chosen,
  client,
  document,
  erasedList,
  freshRegister,
  person,
  register,
  restored,
  seen,
  testedBackup,
  value,
  words,
} from './backingUp';
import { FragileFile } from './fragileFile';
import { key, report, TestRegister } from './support';
import { watchTransactions } from './watchTransactions';

beforeEach(freshRegister);

describe('a file that is refused changes nothing', () => {
  const flip = async (file: Blob, at: number) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const place = at < 0 ? bytes.length + at : at;
    return new Blob([bytes.map((byte, n) => (n === place ? byte ^ 1 : byte))]);
  };
  test.each([
    ['no backup', async () => new Blob(['een gewone brief']), 'not-a-backup'],
    ['a newer version', async () => new Blob(['BWBK\u0009', 'x'.repeat(900)]), 'newer-version'],
    ['cut short', async () => (await backup()).slice(0, -40), 'truncated'],
    ['damaged in its head', async () => flip(await backup(), 50), 'damaged'],
    ['damaged in its last chunk', async () => flip(await backup(), -9), 'damaged'],
  ])('%s', async (_, file, problem) => {
    const { into, result } = await restored(await file());
    expect(result).toEqual({ ok: false, error: { type: 'BackupRefused', problem } });
    expect(await into.db.log.count()).toBe(0);
    expect(await into.db.rows.count()).toBe(0);
    expect((await restored(await backup(), null, into)).result).toMatchObject({ ok: true });
  });

  test('damaged after thousands of bytes that were right', async () => {
    // Names that don’t deflate, and more dossiers than are written at a time.
    const noise = () => Array.from({ length: 6 }, () => randomId()).join('');
    for (let n = 0; n < 90; n++) {
      const { dossier } = await register.must('addClient', { name: noise() });
      for (let p = 0; p < 8; p++) await register.must('addPerson', { dossier, name: noise() });
    }
    const file = await backup();
    expect(file.size).toBeGreaterThan(70_000);
    const { into, result } = await restored(await flip(file, -30));
    expect(result).toMatchObject({ error: { problem: 'damaged' } });
    expect(await into.db.log.count()).toBe(0);
    expect(await into.reader.headlines()).toEqual([]);
  });

  test('a register that is not empty', async () => {
    const before = await seen(register);
    const { result } = await restored(await backup(), null, register);
    expect(result).toMatchObject({ error: { problem: 'not-empty' } });
    expect(await seen(register)).toEqual(before);
  });

  test('emptied first, the same browser takes it back', async () => {
    const before = await seen(register);
    const file = await backup();
    await register.must('emptyRegister', {});
    expect(await register.reader.headlines()).toEqual([]);
    expect((await restored(file, null, register)).result).toMatchObject({ ok: true });
    expect(await seen(register)).toEqual(before);
  });
});

describe('what was erased after the backup', () => {
  /** One client, one person with the report about them, one field, one document by itself. */
  async function eraseSome() {
    const gone = await register.must('addClient', { name: 'Zeepaard BV' });
    const bas = await register.must('addPerson', {
      dossier: client,
      name: 'Bas Zeepaard',
      email: 'bas@zee.example',
    });
    const letter = await register.must('registerDocument', {
      ...report,
      name: 'Zeepaard brief.pdf',
      class: 'correspondence',
      dossier: client,
      keys: [key(7)],
    });
    const invoice = await register.must('registerDocument', {
      ...report,
      name: 'Factuur.pdf',
      class: 'tax-record',
      place: 'device',
      dossier: client,
      personId: person,
      startedOn: '2026-03-01',
    });
    const file = await backup();
    register.now = new Date(register.now.getTime() + 86_400_000);
    await register.must('eraseDossier', { dossier: gone.dossier });
    await register.must('erasePerson', { dossier: client, id: person });
    await register.must('eraseField', { dossier: client, id: bas.id, kind: 'person', field: 'email' });
    await register.must('eraseField', { dossier: client, id: client, kind: 'client', field: 'iban' });
    await register.must('eraseDocument', { dossier: client, id: letter.id });
    return { file, invoice: invoice.id };
  }
  const markers =
    /Zeepaard BV|Petra Zeester|bas@zee|NL60MARK|Zeepaard brief|DISC-rapport\.pdf","class":"individual-report","clientName":"Kompas/;

  test('stays erased when the list is given, all else is as it was, by hash', async () => {
    const { file, invoice } = await eraseSome();
    const list = await erasedList();
    const { into, result } = await restored(file, list);
    // A client, a person, the report about them, the link of the invoice, two fields, a document.
    expect(result).toEqual({ ok: true, value: { dossiers: 2, erased: 7 } });
    expect(JSON.stringify(await seen(into))).not.toMatch(markers);
    expect((await seen(into)).dossiers).toEqual((await seen(register)).dossiers);
    expect(await into.reader.dossier(client)).toMatchObject({
      documents: [{ id: invoice, personId: null }],
    });
    const tested = await testedBackup(await backup(), into);
    expect(tested.found).toMatchObject({
      same: { count: 2 },
      'newer-here': { count: 0 },
      'only-here': { count: 0 },
    });
    // The dossier goes on under another key than the one in the backup.
    expect(await into.ask('verify', {})).toMatchObject({ value: { damaged: 0, differing: 0 } });
  });

  test('comes back without the list: the test proves that the list does it', async () => {
    const { file } = await eraseSome();
    const { into, result } = await restored(file);
    expect(result).toMatchObject({ value: { dossiers: 3, erased: 0 } });
    expect(JSON.stringify(await seen(into))).toMatch(markers);
  });

  test('stays erased without a list where the register’s own ledger still stands', async () => {
    const { file } = await eraseSome();
    await register.must('emptyRegister', {});
    const { result } = await restored(file, null, register);
    expect(result).toMatchObject({ value: { dossiers: 2, erased: 7 } });
    expect(JSON.stringify(await seen(register))).not.toMatch(markers);
  });

  test('stays erased when a second, later backup of the restored register is put back', async () => {
    const { file } = await eraseSome();
    const { into } = await restored(file, await erasedList());
    const again = await restored(await backup(into), await erasedList(into));
    expect(again.result).toMatchObject({ value: { dossiers: 2, erased: 0 } });
    expect(JSON.stringify(await seen(again.into))).not.toMatch(markers);
  });

  test('an engagement that was called after a person comes back for its dates, without the name', async () => {
    const { id } = await register.must('addEngagement', {
      dossier: client,
      name: 'Coaching Petra Zeester',
      type: 'coaching',
      completedOn: '2026-05-02',
    });
    const file = await backup();
    register.now = new Date(register.now.getTime() + 86_400_000);
    const engagements = [{ id, name: 'Coaching' }];
    await register.must('erasePerson', { dossier: client, id: person, engagements });
    const { into } = await restored(file, await erasedList());
    const dossier = await into.reader.dossier(client);
    expect(dossier?.unreadable).toEqual([]);
    expect(dossier?.engagements.find((one) => one.id === id)).toMatchObject({ completedOn: '2026-05-02' });
    expect(JSON.stringify(await seen(into))).not.toContain('Petra Zeester');
  });

  test('a document erased at its new client does not come back at the old one', async () => {
    const other = await register.must('addClient', { name: 'De Linde' });
    const file = await backup();
    register.now = new Date(register.now.getTime() + 60_000);
    await register.must('moveDocument', {
      dossier: client,
      id: document,
      to: other.dossier,
      personId: null,
      engagementId: null,
    });
    await register.must('eraseDossier', { dossier: other.dossier });
    const { into } = await restored(file, await erasedList());
    expect((await into.reader.dossier(client))?.documents).toEqual([]);
    expect((await into.reader.dossier(client))?.people.length).toBe(1);
  });

  test('nor where it had another id: its place held one there that was destroyed before', async () => {
    const other = (await register.must('addClient', { name: 'De Linde' })).dossier;
    const third = (await register.must('addClient', { name: 'Derde' })).dossier;
    await register.must('disposeDocument', {
      dossier: client,
      id: document,
      on: '2026-11-22',
      copies: ['file'],
    });
    register.now = new Date(register.now.getTime() + 60_000);
    await register.must('dismissSighting', { dossier: client, id: document, asked: true });
    const made = await register.must('registerDocument', {
      ...report,
      name: 'Ander.pdf',
      dossier: other,
      keys: [key(1)],
    });
    const links = { personId: null, engagementId: null };
    const atOther = await backup();
    register.now = new Date(register.now.getTime() + 60_000);
    const there = await register.must('moveDocument', { ...made, to: client, ...links });
    const atClient = await backup();
    register.now = new Date(register.now.getTime() + 60_000);
    const last = await register.must('moveDocument', { ...there, to: third, ...links });
    await register.must('eraseDocument', last);
    const list = await erasedList();
    for (const file of [atOther, atClient]) {
      const { into } = await restored(file, list);
      const names = await Promise.all(
        [client, other, third].map(async (of) =>
          ((await into.reader.dossier(of))?.documents ?? []).map(({ name }) => name),
        ),
      );
      expect(names).toEqual([[report.name], [], []]);
    }
  });

  test('what was registered again after its erasure is in the later backup and stays', async () => {
    await register.must('eraseDocument', { dossier: client, id: document });
    register.now = new Date(register.now.getTime() + 60_000);
    await register.must('registerDocument', { ...report, dossier: client, keys: [key(1)] });
    register.now = new Date(register.now.getTime() + 60_000);
    const { into } = await restored(await backup(), await erasedList());
    expect((await into.reader.dossier(client))?.documents).toHaveLength(1);
  });

  test.each([
    ['no list', async () => new Blob(['een brief']), 'not-a-list'],
    [
      'the list of another register',
      async () => {
        const other = new TestRegister();
        await other.open();
        return erasedList(other);
      },
      'list-of-another',
    ],
  ])('%s is refused, and nothing is restored', async (_, list, problem) => {
    const { into, result } = await restored(await backup(), await list());
    expect(result).toEqual({ ok: false, error: { type: 'BackupRefused', problem } });
    expect(await into.db.log.count()).toBe(0);
  });

  test('an erasure says that the list beside the backups is behind, until a newer one is kept', async () => {
    const behind = async () => {
      const { erased } = await register.reader.backup();
      return erased.at > erased.kept;
    };
    expect(await behind()).toBe(false);
    await register.must('eraseDocument', { dossier: client, id: document });
    expect(await behind()).toBe(true);
    register.now = new Date(register.now.getTime() + 1000);
    const { name } = value(await register.ask('makeErasedList', {}));
    await register.ask('outboxKept', { name, way: 'download' });
    expect(await behind()).toBe(false);
  });

  test('the ledger names nobody and no id', async () => {
    await register.must('erasePerson', { dossier: client, id: person });
    const text = new TextDecoder('latin1').decode(await (await erasedList()).arrayBuffer());
    for (const id of [client, person, document]) expect(text).not.toContain(id);
  });
});

describe('a restore that is killed', () => {
  test('before its last step leaves nothing, and the register is as empty as it was', async () => {
    const file = await backup();
    const into = new TestRegister();
    const stopping = new AbortController();
    await into.open();
    // As a kill leaves it: logs without a key, and the note that a restore was under way.
    const [entry] = await register.db.log.toArray();
    if (!entry) throw new Error('no log');
    await into.db.log.put({ ...entry, dossier: client });
    await into.db.meta.put({ k: 'restoring' });
    into.crash();
    await into.open();
    expect(await into.db.log.count()).toBe(0);
    expect(await into.db.meta.get('restoring')).toBeUndefined();
    const asked = into.ask(
      'restoreBackup',
      { file: await chosen(file), list: null, secret: { type: 'words', words } },
      { progress: () => stopping.abort(), signal: stopping.signal },
    );
    await expect(asked).rejects.toBeInstanceOf(Stopped);
    expect(await into.db.log.count()).toBe(0);
    expect((await restored(file, null, into)).result).toMatchObject({ ok: true });
  });

  test.each(['before', 'after'] as const)(
    'when all is written, %s the keys are swapped, is finished at the next start',
    async (moment) => {
      const before = await seen(register);
      const own = new FragileFile(opfsMasterKeyFile(`killed-${randomId()}`));
      const into = new TestRegister(undefined, own);
      await into.open();
      own.crashAt = moment;
      await expect(restored(await backup(), null, into)).rejects.toThrow('crash');
      // What it knows is not what stands there any more: it carries nothing out.
      await expect(into.run('addClient', { name: 'Te vroeg' })).rejects.toThrow('crash');
      own.crashAt = null;
      into.crash();
      await into.open();
      expect(await seen(into)).toEqual(before);
      expect(await into.db.keyrings.count()).toBe(1);
      expect(await into.db.meta.get('restored')).toBeUndefined();
    },
  );

  test('is on the disk, with the ring of the next key, before the master key is replaced', async () => {
    const file = await backup();
    const into = new TestRegister();
    const durable: string[] = [];
    watchTransactions(into.name, ({ objectStoreNames, durability }) => {
      if (objectStoreNames.contains('keyrings')) durable.push(durability);
    });
    try {
      await into.open();
      durable.length = 0;
      expect((await restored(file, null, into)).result).toMatchObject({ ok: true });
    } finally {
      vi.restoreAllMocks();
    }
    // The restore itself, the next ring, and the clearing up after the swap.
    expect(durable).toEqual(['strict', 'strict', 'default']);
  });
});
