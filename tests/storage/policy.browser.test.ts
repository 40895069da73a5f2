import { beforeEach, describe, expect, test } from 'vitest';
import type { Day } from '@/policy/calendar';
import { packOf } from '@/policy/packs';
import type { CommandError } from '@/storage/commands/commands';
import { readMeta } from '@/storage/db';
import { Stopped } from '@/storage/services/define';
import { key, report, TestRegister, version } from './support';

let register: TestRegister;
let dossier: string;
beforeEach(async () => {
  register = new TestRegister();
  dossier = (await register.must('addClient', { name: 'Kompas Advies' })).dossier;
});

const letter = (n: number, startedOn: Day) =>
  register.must('registerDocument', {
    name: `Brief ${n}.pdf`,
    class: 'correspondence',
    place: 'device',
    dossier,
    startedOn,
    keys: [key(n)],
  });
const lastDays = async () =>
  ((await register.reader.dossier(dossier))?.documents ?? []).map(
    ({ name, lastDay }) => `${name} ${lastDay}`,
  );
const counts = (day: Day = '2026-11-22') => register.reader.counts(day);
const workspace = () => register.reader.workspace();

describe('a version of the policy', () => {
  test('gives a class without a term its last day, everywhere at once, and undo takes it back', async () => {
    await letter(1, '2026-01-31');
    expect(await lastDays()).toEqual(['Brief 1.pdf null']);
    const added = await register.run('addPolicyVersion', version({ terms: { correspondence: 1 } }));
    expect(await lastDays()).toEqual(['Brief 1.pdf 2026-02-28']);
    expect((await counts()).overdue).toBe(1);
    expect(await workspace()).toMatchObject({
      policy: { version: 2, from: '2026-11-22' },
      versions: [{ number: 1 }, { number: 2, from: '2026-11-22' }],
    });
    if (!added.ok || !added.value.command) throw new Error('it can be undone');
    await register.must('undo', { command: added.value.command });
    expect(await lastDays()).toEqual(['Brief 1.pdf null']);
    expect((await workspace()).policy.version).toBe(1);
    expect((await counts()).overdue).toBe(0);
  });

  test('with a first day to come takes effect on that day by itself, while the engine runs on', async () => {
    await letter(1, '2026-01-31');
    await register.must('addPolicyVersion', version({ terms: { correspondence: 1 } }, '2026-12-01'));
    expect(await lastDays()).toEqual(['Brief 1.pdf null']);
    expect((await workspace()).policy.version).toBe(1);
    register.now = new Date('2026-11-30T23:59:00');
    await register.must('recount', {});
    expect(await lastDays()).toEqual(['Brief 1.pdf null']);
    // What the worker sends after midnight.
    register.now = new Date('2026-12-01T00:10:00');
    await register.must('recount', {});
    expect(await lastDays()).toEqual(['Brief 1.pdf 2026-02-28']);
    expect((await workspace()).policy).toMatchObject({ version: 2, from: '2026-12-01' });
    expect(await readMeta(register.db, 'counts')).toMatchObject({
      counts: { asOf: '2026-12-01', overdue: 1 },
    });
  });

  test('that began while everything slept holds at the first look', async () => {
    await letter(1, '2026-01-31');
    await register.must('addPolicyVersion', version({ terms: { correspondence: 1 } }, '2026-12-01'));
    register.now = new Date('2026-12-20T09:00:00');
    await register.restart();
    await register.open();
    expect(await lastDays()).toEqual(['Brief 1.pdf 2026-02-28']);
    expect(await counts('2026-12-20')).toMatchObject({ overdue: 1 });
  });

  test('moves what longer work sees as well, on its first day', async () => {
    await letter(1, '2026-01-31');
    await register.must('addPolicyVersion', version({ terms: { correspondence: 1 } }, '2026-12-01'));
    register.now = new Date('2026-12-01T08:00:00');
    expect(await register.ask('verify', {})).toMatchObject({ value: { differing: 0 } });
    expect(await lastDays()).toEqual(['Brief 1.pdf 2026-02-28']);
  });

  test('with other lead times moves what is due soon and what is to do', async () => {
    await letter(1, '2026-02-01');
    await letter(2, '2026-02-20');
    await register.must('addPolicyVersion', version({ terms: { correspondence: 12 } }));
    expect(await counts()).toMatchObject({ dueSoon: 0, toDo: 0 });
    await register.must(
      'addPolicyVersion',
      version({ terms: { correspondence: 12 }, lead: { soon: 120, urgent: 80 } }),
    );
    expect(await counts()).toMatchObject({ dueSoon: 2, dueThisWeek: 1, toDo: 1 });
    expect((await register.reader.today('2026-11-22')).dueSoon).toHaveLength(2);
    await letter(3, '2026-02-02');
    const followed = await counts();
    expect(followed).toMatchObject({ dueSoon: 3, dueThisWeek: 2 });
    await register.db.meta.delete('projection');
    await register.restart();
    await register.open();
    expect(await counts()).toEqual(followed);
  });

  test('has a kind of its own, by which documents are registered and judged', async () => {
    const { choices } = packOf('coach');
    await register.must('addPolicyVersion', { from: '2026-11-22', pack: 'coach', choices });
    const { id } = await register.must('addEngagement', {
      dossier,
      name: 'Coaching',
      type: 'coaching',
      completedOn: '2026-05-15',
    });
    await register.must('registerDocument', {
      name: 'Gesprek 3',
      class: 'own-1',
      place: 'device',
      dossier,
      engagementId: id,
    });
    expect(await lastDays()).toEqual(['Gesprek 3 2026-11-15']);
    expect((await workspace()).versions.at(-1)).toMatchObject({ pack: 'coach' });
  });

  test.each<[string, ReturnType<typeof version>, CommandError]>([
    [
      'a term for tax under the seven years of the law',
      version({ terms: { 'tax-record': 60 } }),
      { type: 'InvalidInput', fields: [{ field: 'choices.terms.tax-record', problem: 'below-law' }] },
    ],
    [
      'half a month',
      version({ terms: { other: 0.5 } }),
      { type: 'InvalidInput', fields: [{ field: 'choices.terms.other', problem: 'not-months' }] },
    ],
    [
      'more than twenty years',
      version({ terms: { other: 300 } }),
      { type: 'InvalidInput', fields: [{ field: 'choices.terms.other', problem: 'not-months' }] },
    ],
    [
      'a kind of its own without a name',
      version({
        own: {
          'own-1': { name: { nl: ' ', en: '' }, purpose: '', clause: 'R12', startsOn: 'received' },
        },
      }),
      { type: 'InvalidInput', fields: [{ field: 'choices.own.own-1.name.nl', problem: 'required' }] },
    ],
    [
      'no kind left at all',
      version({
        off: [
          'individual-report',
          'questionnaire-result',
          'team-advice',
          'tax-record',
          'e-book',
          'contact-form',
          'correspondence',
          'other',
        ],
      }),
      { type: 'InvalidInput', fields: [{ field: 'choices.off', problem: 'one-kind' }] },
    ],
    [
      'a week longer ahead than the month',
      version({ lead: { soon: 10, urgent: 20 } }),
      { type: 'InvalidInput', fields: [{ field: 'choices.lead.urgent', problem: 'too-large' }] },
    ],
    [
      'nothing that is another',
      version({}),
      { type: 'InvalidInput', fields: [{ field: 'choices', problem: 'no-change' }] },
    ],
    [
      'a day that isn’t there',
      version({ off: ['other'] }, '2026-02-31'),
      { type: 'InvalidInput', fields: [{ field: 'from', problem: 'not-a-day' }] },
    ],
  ])('is refused with %s', async (_, proposal, error) => {
    expect(await register.run('addPolicyVersion', proposal)).toEqual({ ok: false, error });
    expect((await workspace()).versions).toHaveLength(1);
  });

  test('never begins before the last one that was accepted', async () => {
    await register.must('addPolicyVersion', version({ terms: { other: 6 } }, '2027-01-01'));
    expect(await register.run('addPolicyVersion', version({ terms: { other: 9 } }))).toMatchObject({
      error: { fields: [{ field: 'from', problem: 'before-last-version' }] },
    });
  });

  test('that is still to come can be called off, and that as well taken back; one that holds can not', async () => {
    const { id: now } = await register.must('addPolicyVersion', version({ terms: { other: 3 } }));
    const { id } = await register.must('addPolicyVersion', version({ terms: { other: 6 } }, '2027-01-01'));
    expect(await register.run('withdrawPolicyVersion', { id: now })).toMatchObject({
      error: { type: 'InForceAlready' },
    });
    const gone = await register.run('withdrawPolicyVersion', { id });
    expect((await workspace()).versions).toHaveLength(2);
    if (!gone.ok || !gone.value.command) throw new Error('it can be undone');
    await register.must('undo', { command: gone.value.command });
    expect((await workspace()).versions.map(({ id: of }) => of)).toEqual(['', now, id]);
  });
});

describe('the preview of a version', () => {
  async function atRest() {
    const { log, rows, headlines, journal, meta } = register.db;
    return JSON.stringify(await Promise.all([log, rows, headlines, journal, meta].map((t) => t.toArray())));
  }

  test('names what becomes overdue, due soon or released, and writes nothing', async () => {
    await register.must('addPolicyVersion', version({ terms: { correspondence: 10 } }));
    await letter(1, '2026-01-10'); // until 10 November: overdue
    await letter(2, '2026-04-01'); // until 1 February
    await letter(3, '2026-06-01');
    await letter(4, '2026-08-31');
    await register.must('registerDocument', { ...report, dossier, keys: [key(5)] });
    const before = await atRest();
    const shorter = await register.ask('previewPolicy', version({ terms: { correspondence: 6 } }));
    expect(shorter).toMatchObject({
      ok: true,
      value: {
        asOf: '2026-11-22',
        documents: 5,
        damaged: 0,
        groups: {
          overdue: {
            count: 1,
            first: [
              {
                name: 'Brief 2.pdf',
                clientName: 'Kompas Advies',
                before: '2027-02-01',
                after: '2026-10-01',
              },
            ],
          },
          'due-soon': { count: 1, first: [{ name: 'Brief 3.pdf', after: '2026-12-01' }] },
          released: { count: 0 },
          // Overdue before and after, and one that is far off: their last days move.
          moved: { count: 2 },
        },
      },
    });
    const longer = await register.ask('previewPolicy', version({ terms: { correspondence: 24 } }));
    expect(longer).toMatchObject({ value: { groups: { overdue: { count: 0 }, released: { count: 1 } } } });
    // The report stands in the cloud, where this version lets it be.
    const cloud = version({
      terms: { correspondence: 10 },
      cloud: { 'individual-report': true },
      consent: { 'individual-report': false },
    });
    expect(await register.ask('previewPolicy', cloud)).toMatchObject({
      value: { groups: { attention: { count: 0 }, released: { count: 1 } } },
    });
    const encrypted = version({ terms: { correspondence: 10 }, encryption: { correspondence: true } });
    expect(await register.ask('previewPolicy', encrypted)).toMatchObject({
      value: { groups: { attention: { count: 4 } } },
    });
    expect(await atRest()).toBe(before);
  });

  test('counts the kept passphrases that would go with it, and no other', async () => {
    await register.must('addPolicyVersion', version({ terms: { correspondence: 12 } }));
    const protect = async (n: number, startedOn: Day, keep: boolean) => {
      const { id } = await letter(n, startedOn);
      const passphrase = `zeester anker kompas ${n}`;
      await register.must('protectDocument', { dossier, id, format: 'pdf', passphrase, keep });
      return id;
    };
    await protect(1, '2026-05-01', true); // with six months until 1 November: more than 14 days ago
    await protect(2, '2026-05-01', false); // nothing was kept
    await protect(3, '2026-05-15', true); // until 15 November: there are days left
    const gone = await protect(4, '2026-05-01', true);
    await register.must('disposeDocument', { dossier, id: gone, on: '2026-11-22', copies: ['file'] });
    await protect(5, '2025-11-01', true); // goes with the old version as well
    expect(await register.ask('previewPolicy', version({ terms: { correspondence: 6 } }))).toMatchObject({
      value: {
        passphrases: { count: 1, first: [{ name: 'Brief 1.pdf', after: '2026-11-01' }] },
        groups: { overdue: { count: 3 } },
      },
    });
    expect(await register.ask('previewPolicy', version({ terms: { correspondence: 11 } }))).toMatchObject({
      value: { passphrases: { count: 0 } },
    });
  });

  test('of one that is to come looks at its first day, against what else would hold then', async () => {
    await register.must('addPolicyVersion', version({ terms: { correspondence: 12 } }));
    await letter(1, '2025-12-24'); // until 24 December
    const proposal = version({ terms: { correspondence: 6 } }, '2027-02-01');
    expect(await register.ask('previewPolicy', proposal)).toMatchObject({
      // By then it is overdue with or without the new version.
      value: { asOf: '2027-02-01', groups: { overdue: { count: 0 }, moved: { count: 1 } } },
    });
  });

  test('is refused for what could not be accepted either', async () => {
    const proposal = version({ terms: { 'tax-record': 12 } });
    expect(await register.ask('previewPolicy', proposal)).toMatchObject({ error: { type: 'InvalidInput' } });
  });

  test('says how far it is, and stops when asked', async () => {
    const seen: string[] = [];
    const stopping = new AbortController();
    const progress = (done: number, of: number) => {
      seen.push(`${done}/${of}`);
      stopping.abort();
    };
    await expect(
      register.ask('previewPolicy', version({ off: ['other'] }), { progress, signal: stopping.signal }),
    ).rejects.toBeInstanceOf(Stopped);
    expect(seen).toEqual(['0/2']);
  });
});

test('what an older engine last wrote of the workspace can be read before the new one has opened', async () => {
  await register.open();
  const { versions: _versions, policy, ...rest } = await workspace();
  const { off: _off, names: _names, lead: _lead, sources: _sources, ...old } = policy;
  const { 'own-1': _own, ...rules } = old.rules;
  await register.db.meta.put({ k: 'workspace', workspace: { ...rest, policy: { ...old, rules } } });
  const read = await workspace();
  expect(read.versions).toHaveLength(1);
  expect(read.policy.rules['own-1'].startsOn).toBe('received');
  expect(read.policy.off).toContain('own-1');
});
