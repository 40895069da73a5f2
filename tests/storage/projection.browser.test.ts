import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { countAnew } from '@/storage/counts';
import { readMeta } from '@/storage/db';
import { openVault, vaultOf } from '@/storage/openVault';
import type { StoredRow } from '@/storage/rows';
import { openRow } from '@/storage/stored';
import { key, report, TestRegister } from './support';

/** Everything in the read model, opened: the columns and what they stand beside. */
async function readModel(register: TestRegister) {
  const open = await openVault(register.db.keyrings, register.file);
  if (typeof open === 'string') throw new Error(open);
  const vault = await vaultOf(open.master, open.ring);
  const opened = async ({ sealed, ...columns }: StoredRow) => {
    const dossierKey = await vault.keyOf(columns.dossier);
    const row = dossierKey && (await openRow({ ...columns, sealed }, dossierKey));
    if (!row) throw new Error(`row ${columns.key} does not open`);
    return { columns: { ...columns, places: columns.places.toSorted() }, row };
  };
  return Promise.all((await register.db.rows.orderBy('key').toArray()).map(opened));
}

type Step = (register: TestRegister, n: number) => Promise<unknown>;

const someDossier = async ({ reader }: TestRegister, n: number) => {
  const all = await reader.headlines();
  return all[n % Math.max(1, all.length)];
};

async function inDossier(register: TestRegister, n: number) {
  const headline = await someDossier(register, n);
  return headline ? register.reader.dossier(headline.dossier) : null;
}

const pick = <T>(list: readonly T[] | undefined, n: number): T | undefined =>
  list?.[n % Math.max(1, list.length)];
const day = (n: number): Day => `2026-${1 + (n % 9)}-15`.replace(/-(\d)-/, '-0$1-') as Day;
const classes = [
  'individual-report',
  'tax-record',
  'e-book',
  'team-advice',
  'other',
  'correspondence',
] as const;

const steps: readonly Step[] = [
  (register, n) => register.run('addClient', { name: `Klant ${n}` }),
  async (register, n) => {
    const open = await inDossier(register, n);
    return (
      open &&
      register.run('addPerson', { dossier: open.client.dossier, name: `Persoon ${n}`, consentOn: day(n) })
    );
  },
  async (register, n) => {
    const open = await inDossier(register, n);
    return (
      open &&
      register.run('addEngagement', { dossier: open.client.dossier, name: `Traject ${n}`, type: 'coaching' })
    );
  },
  async (register, n) => {
    const open = await inDossier(register, n);
    const engagement = pick(open?.engagements, n);
    return (
      engagement &&
      register.run('correctEngagement', { ...engagement, completedOn: n % 3 === 0 ? null : day(n) })
    );
  },
  async (register, n) => {
    const open = await inDossier(register, n);
    if (!open) return;
    return register.run('registerDocument', {
      ...report,
      dossier: open.client.dossier,
      class: classes[n % classes.length] ?? 'other',
      place: n % 2 === 0 ? 'cloud' : 'device',
      name: `Bestand ${n}.pdf`,
      personId: pick(open.people, n)?.id ?? null,
      engagementId: pick(open.engagements, n)?.id ?? null,
      startedOn: n % 4 === 0 ? null : day(n),
      keys: [key(n % 40)],
    });
  },
  async (register, n) => {
    const document = pick((await inDossier(register, n))?.documents, n);
    return (
      document &&
      register.run('correctDocument', { dossier: document.dossier, id: document.id, name: `Nieuw ${n}` })
    );
  },
  async (register, n) => {
    const document = pick((await inDossier(register, n))?.documents, n);
    return document && register.run('disposeDocument', { ...document, on: day(n), copies: ['file', 'bin'] });
  },
  async (register, n) => {
    const document = pick((await inDossier(register, n))?.documents, n);
    return (
      document &&
      register.run('noticeDocument', {
        ...document,
        on: '2026-11-22',
        keys: [key(100 + n)],
        shown: [document.name],
      })
    );
  },
  async (register, n) => {
    const document = pick((await inDossier(register, n))?.documents, n);
    return document && register.run('forgetDocument', document);
  },
  async (register, n) => {
    const document = pick((await inDossier(register, n))?.documents, n);
    const to = await someDossier(register, n + 1);
    if (!document || !to) return;
    return register.run('moveDocument', { ...document, to: to.dossier, personId: null, engagementId: null });
  },
  async (register, n) => {
    const open = await inDossier(register, n);
    const person = pick(open?.people, n);
    return person && register.run('erasePerson', person);
  },
  async (register, n) => {
    const open = await inDossier(register, n);
    return open && n % 3 === 0 && register.run('eraseDossier', { dossier: open.client.dossier });
  },
  (register, n) =>
    register.run('setTerm', { class: n % 2 === 0 ? 'other' : 'correspondence', months: 1 + (n % 24) }),
  async (register, n) => {
    const step = pick(await register.reader.recent(), n);
    return step && register.run('undo', { command: step.command });
  },
  (register) => register.restart(),
];

test('rows and counters that were followed step by step are those made afresh from the logs', async () => {
  const walk = fc.array(fc.tuple(fc.nat(steps.length - 1), fc.nat(1000)), { minLength: 10, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(walk, async (taken) => {
      const register = new TestRegister();
      await register.must('addClient', { name: 'Eerste' });
      for (const [which, n] of taken) await steps[which]?.(register, n);
      await register.open();
      const followed = await readModel(register);
      const counts = (await readMeta(register.db, 'counts'))?.counts;

      await register.db.meta.delete('projection');
      await register.restart();
      await register.open();
      expect(await readModel(register)).toEqual(followed);
      expect(await countAnew(register.db, '2026-11-22')).toEqual(counts);
    }),
    { numRuns: 25 },
  );
}, 120_000);
