import { inflateSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { openKeyring } from '@/vault/keyring';
import { importKey, unseal } from '@/vault/seal';
import { key, TestRegister } from './support';

const SECRET = 'zeester-anker-kompas-linde';
let register: TestRegister;
let dossier: string;
let id: string;

const advice = (n: number, startedOn: '2026-05-01' | '2025-11-22' = '2026-05-01') =>
  register.must('registerDocument', {
    name: `Teamadvies ${n}.pdf`,
    class: 'team-advice',
    place: 'device',
    dossier,
    startedOn,
    keys: [key(n)],
  });

beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Kompas Advies' })).dossier;
  ({ id } = await advice(1));
});

const protect = (document = id, passphrase = SECRET, keep = true) =>
  register.run('protectDocument', { dossier, id: document, format: 'pdf', passphrase, keep });
const row = async (document = id) => {
  const found = await register.reader.document(`${dossier}/${document}`);
  if (!found) throw new Error('the document is there');
  return found;
};
const kept = async () => {
  const result = await register.ask('readPassphrases', { dossier, id });
  return result.ok ? result.value.map(({ passphrase }) => passphrase) : result.error.type;
};

const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
type Sealed = { readonly about: string; readonly sealed: Uint8Array };

/** Everything sealed that stands in the database now, with what it is bound to. */
async function sealedThings(): Promise<Sealed[]> {
  const { log, rows, journal } = register.db;
  return [
    ...(await log.toArray()).map(({ dossier: of, seq, sealed }) => ({ about: `log ${of} ${seq}`, sealed })),
    ...(await rows.toArray()).map(({ key: of, sealed }) => ({ about: `row ${of}`, sealed })),
    ...(await journal.toArray()).map(({ command, sealed }) => ({ about: `journal ${command}`, sealed })),
  ];
}

/** What the keys that are on disk now open of all these. */
async function opened(things: readonly Sealed[]): Promise<string> {
  const master = await register.file.read();
  if (typeof master === 'string') throw new Error(master);
  const [stored] = await register.db.keyrings.toArray();
  const ring = stored && (await openKeyring(stored.sealed, master));
  const keys = await Promise.all(Array.from(ring ?? [], ([, { raw }]) => importKey(raw)));
  const texts = await Promise.all(
    things.flatMap(({ sealed, about }) =>
      keys.map(async (one) => {
        const plain = await unseal(one, sealed, about);
        return plain ? latin1(plain) + (plain[0] === 1 ? latin1(inflateSync(plain.subarray(1))) : '') : '';
      }),
    ),
  );
  return texts.join('');
}

describe('an encrypted copy on record', () => {
  test('settles finding and check, and is undone', async () => {
    expect(await row()).toMatchObject({ flags: ['not-encrypted'] });
    expect((await row()).protection).toBeUndefined();
    const done = await protect();
    expect(await row()).toMatchObject({
      flags: [],
      encrypted: true,
      ticks: { 'own-password': '2026-11-22' },
      protection: { on: '2026-11-22', format: 'pdf', kept: true },
    });
    expect(await kept()).toEqual([SECRET]);
    expect((await register.reader.counts('2026-11-22')).findings).toBe(0);
    expect(await register.ask('verify', {})).toMatchObject({ value: { differing: 0, countersAgree: true } });
    if (!done.ok || !done.value.command) throw new Error('it can be undone');
    const before = await sealedThings();
    const undone = await register.run('undo', { command: done.value.command });
    expect(await row()).toMatchObject({
      flags: ['not-encrypted'],
      encrypted: false,
      ticks: {},
    });
    expect(await opened([...before, ...(await sealedThings())])).not.toContain(SECRET);
    // Done again, without the passphrase: that is gone.
    if (!undone.ok || !undone.value.command) throw new Error('it can be undone');
    await register.must('undo', { command: undone.value.command });
    expect(await row()).toMatchObject({ encrypted: true, protection: { kept: false } });
    expect(await kept()).toEqual([]);
  });

  test('stands in no row, no list and no export; by a click it is read from the dossier', async () => {
    await protect();
    await register.restart();
    expect(await kept()).toEqual([SECRET]);
    expect(JSON.stringify(await row())).not.toContain(SECRET);
    const records = await register.ask('readRecords', { from: 0, most: 100 });
    expect(JSON.stringify(records)).not.toContain(SECRET);
    expect(JSON.stringify(records)).toContain('own-password');
    const columns = (await register.db.rows.toArray()).map(({ sealed: _, ...rest }) => rest);
    expect(JSON.stringify([columns, await register.db.chain.toArray()])).not.toContain(SECRET);
  });

  test('is not kept when the user does not want it', async () => {
    await protect(id, SECRET, false);
    expect(await row()).toMatchObject({ encrypted: true, protection: { kept: false } });
    expect(await opened(await sealedThings())).not.toContain(SECRET);
  });
});

describe('a passphrase of its own (R4)', () => {
  const used = (document: string, passphrase = SECRET) =>
    register.ask('passphraseUsed', { dossier, id: document, passphrase });

  test('the same one for another document is refused, also in another dossier and after a restart', async () => {
    await protect();
    const { id: other } = await advice(2);
    expect(await used(other)).toMatchObject({ value: { used: true } });
    expect(await protect(other)).toMatchObject({ ok: false, error: { type: 'PassphraseUsed' } });
    expect(await row(other)).toMatchObject({ encrypted: false });
    await register.restart();
    const elsewhere = (await register.must('addClient', { name: 'De Linde' })).dossier;
    const third = await register.must('registerDocument', {
      name: 'Derde.pdf',
      class: 'team-advice',
      place: 'device',
      dossier: elsewhere,
    });
    const input = {
      dossier: elsewhere,
      id: third.id,
      format: 'zip',
      passphrase: SECRET,
      keep: false,
    } as const;
    expect(await register.run('protectDocument', input)).toMatchObject({ error: { type: 'PassphraseUsed' } });
    expect(await register.run('protectDocument', { ...input, passphrase: `${SECRET}!` })).toMatchObject({
      ok: true,
    });
  });

  test('a new copy of the same document may have it', async () => {
    await protect();
    expect(await used(id)).toMatchObject({ value: { used: false } });
    expect(await protect()).toMatchObject({ ok: true });
    expect((await row()).protection?.digests).toHaveLength(2);
  });

  test('that was used for a document destroyed since is refused all the same', async () => {
    await protect();
    await register.must('disposeDocument', { dossier, id, on: '2026-11-22', copies: ['file'] });
    const { id: other } = await advice(2);
    expect(await used(other)).toMatchObject({ value: { used: true } });
  });

  test.each([
    ['too short', 'kort', 'too-short'],
    ['with an accent', 'café-zeester-anker', 'not-plain'],
    ['with a space at its end', 'zeester anker ', 'not-plain'],
    ['too long', 'z'.repeat(128), 'too-long'],
  ])('%s is refused', async (_, passphrase, problem) => {
    expect(await protect(id, passphrase)).toMatchObject({
      error: { type: 'InvalidInput', fields: [{ field: 'passphrase', problem }] },
    });
  });
});

describe('a passphrase that was kept goes', () => {
  test('when the document is destroyed, for good; and that is still undone', async () => {
    await protect();
    const before = await sealedThings();
    expect(await opened(before)).toContain(SECRET);
    const done = await register.run('disposeDocument', { dossier, id, on: '2026-11-22', copies: ['file'] });
    const after = await sealedThings();
    expect(await opened([...before, ...after])).not.toContain(SECRET);
    expect(await opened(after)).toContain('Teamadvies 1.pdf');
    expect(await row()).toMatchObject({ destroyedOn: '2026-11-22', protection: { kept: false } });
    expect((await register.db.chain.toArray()).map(({ what }) => what)).toMatchObject([
      { type: 'disposal' },
      { type: 'erasure', of: 'passphrase' },
    ]);
    await register.restart();
    if (!done.ok || !done.value.command) throw new Error('it can be undone');
    await register.must('undo', { command: done.value.command });
    expect(await row()).toMatchObject({ destroyedOn: null, encrypted: true, protection: { kept: false } });
  });

  test('14 days after its term: at the first look of that day, or when the register opens', async () => {
    const { id: late } = await advice(2, '2025-11-22');
    await protect(late, 'nog een andere wachtzin');
    await protect();
    const before = await sealedThings();
    for (const day of ['2026-11-22', '2026-11-23', '2026-12-05']) {
      register.now = new Date(`${day}T08:00:00`);
      await register.must('recount', {});
      expect((await row(late)).protection?.kept).toBe(true);
    }
    register.now = new Date('2026-12-06T08:00:00');
    await register.must('recount', {});
    expect((await row(late)).protection?.kept).toBe(false);
    expect((await row()).protection?.kept).toBe(true);

    register.now = new Date('2027-05-14T08:00:00');
    await register.restart();
    await register.open();
    expect((await row()).protection?.kept).toBe(true);
    register.now = new Date('2027-05-15T08:00:00');
    await register.restart();
    await register.open();
    expect((await row()).protection?.kept).toBe(false);
    expect(await opened([...before, ...(await sealedThings())])).not.toContain(SECRET);
    expect(await register.ask('verifyChain', {})).toMatchObject({ value: { problems: [], entries: 2 } });
  });

  test('not for a day that was mistyped and is put right within those days', async () => {
    await protect();
    const { name, class: of, place } = await row();
    const startedOn = (day: Day) =>
      register.must('correctDocument', { dossier, id, name, class: of, place, startedOn: day });
    await startedOn('2025-11-12');
    register.now = new Date('2026-11-23T08:00:00');
    await register.must('recount', {});
    await startedOn('2026-11-12');
    register.now = new Date('2026-12-20T08:00:00');
    await register.must('recount', {});
    expect(await kept()).toEqual([SECRET]);
  });

  test('when the user no longer wants it kept', async () => {
    await protect();
    const before = await sealedThings();
    expect(await register.run('forgetPassphrase', { dossier, id })).toMatchObject({
      value: { command: null },
    });
    expect(await opened([...before, ...(await sealedThings())])).not.toContain(SECRET);
    expect(await row()).toMatchObject({ encrypted: true, protection: { kept: false } });
    expect(await kept()).toEqual([]);
  });

  test('with the dossier', async () => {
    await protect();
    const before = await sealedThings();
    await register.must('eraseDossier', { dossier });
    expect(await opened([...before, ...(await sealedThings())])).not.toContain(SECRET);
  });
});
