import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, dayOf, daysBetween } from '@/policy/calendar';
import { holdAsks } from '@/policy/hold';
import { addCounts, countAnew, countsOf, isUsual, noCounts } from '@/storage/counts';
import { readMeta } from '@/storage/db';
import { leadIn } from '@/storage/lead';
import { openMailingText } from '@/storage/mailing/stored';
import { openVault, vaultOf } from '@/storage/openVault';
import type { StoredRow } from '@/storage/rows';
import type { ComparedEntry } from '@/storage/services/services';
import { openRow } from '@/storage/stored';
import { randomId } from '@/vault/bytes';
import { importAll, inventedRecords } from './importing';
import { key, report, TestRegister, version } from './support';

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

/** What every dossier knows of addresses, opened, with the digests beside it. */
async function addressesOf(register: TestRegister) {
  const open = await openVault(register.db.keyrings, register.file);
  if (typeof open === 'string') throw new Error(open);
  const vault = await vaultOf(open.master, open.ring);
  return Promise.all(
    (await register.db.mailing.toArray()).map(async ({ sealed, ...columns }) => {
      const dossierKey = await vault.keyOf(columns.dossier);
      const text = dossierKey && (await openMailingText({ ...columns, sealed }, dossierKey));
      if (!text) throw new Error(`what ${columns.dossier} knows of addresses does not open`);
      return { columns, text };
    }),
  );
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
/** Terms of six months and a year from these end before, on, within a week and a month of, and long after 22 November. */
const days: readonly Day[] = [
  '2026-05-15',
  '2026-05-22',
  '2026-05-25',
  '2026-05-29',
  '2026-06-03',
  '2026-06-10',
  '2026-08-22',
  '2026-08-25',
  '2026-08-27',
  '2026-09-15',
  '2025-11-24',
  '2025-12-15',
  '2018-02-28',
];
const day = (n: number): Day => days[n % days.length] ?? '2026-05-15';
/** The same as seen from the day that the walk has come to. */
const ago = ({ now }: TestRegister, n: number): Day => addDays(day(n), daysBetween('2026-11-22', dayOf(now)));
const onDay = (of: Day) => ({ text: of, day: of, exact: 'day' }) as const;

/** A list of up to nine addresses, compared: the first must come off, the others left or are in no list. */
async function compareList(register: TestRegister, n: number): Promise<unknown> {
  const name = `Lijst ${n % 2}`;
  const about = { tool: 'mailchimp', listId: null, webId: null, name } as const;
  const { dossier } = await register.must('setAudience', { ...about, channels: ['newsletter'] });
  const comparison = randomId();
  const lists = ['must-come-off', 'left-still-there', 'cannot-tell'] as const;
  const entries = Array.from(
    { length: 1 + (n % 9) },
    (_, at): ComparedEntry => ({
      list: lists[at % 3] ?? 'missing',
      address: `lead${at}@elders.example`,
      facts: { n },
    }),
  );
  await register.ask('stageComparison', { comparison, from: 0, entries });
  const readAt = register.now.getTime();
  const input = { comparison, of: entries.length, dossier, readAt, whole: true, bySource: {} };
  return register.ask('keepComparison', input);
}

const classes = [
  'contact-form',
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
      register.run('correctEngagement', { ...engagement, completedOn: n % 3 === 0 ? null : ago(register, n) })
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
      startedOn: n % 4 === 0 ? null : ago(register, n),
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
    const outcomes = ['destroyed', 'handed-over', 'already-gone', 'unreachable'] as const;
    return (
      document &&
      register.run('disposeDocument', {
        dossier: document.dossier,
        id: document.id,
        on: day(n),
        copies: ['file', 'bin'],
        outcome: outcomes[n % 4] ?? 'destroyed',
        reason: 'geen toegang meer',
        despiteHold: n % 3 > 0,
      })
    );
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
    const seen = (await inDossier(register, n))?.documents.filter(({ seenAgainOn }) => seenAgainOn !== null);
    const document = pick(seen, n);
    return document && register.run('dismissSighting', document);
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
  async (register, n) => {
    const open = await inDossier(register, n);
    if (!open) return;
    const known = pick(open.disclosures, n);
    const links = {
      personIds: [pick(open.people, n)?.id].filter((id) => id !== undefined),
      documentIds: [pick(open.documents, n)?.id].filter((id) => id !== undefined),
    };
    if (known && n % 4 === 0)
      return register.run('forgetDisclosure', { dossier: known.dossier, id: known.id });
    if (known && n % 2 === 0)
      return register.run('correctDisclosure', {
        dossier: known.dossier,
        id: known.id,
        what: `Nieuw ${n}`,
        ...links,
      });
    return register.run('addDisclosure', {
      dossier: open.client.dossier,
      to: `Derde ${n}`,
      what: 'Rapport',
      on: day(n),
      ground: 'assignment',
      ...links,
    });
  },
  (register, n) =>
    register.run(
      'addPolicyVersion',
      version(
        n % 3 === 0
          ? { lead: { soon: 1 + (n % 60), urgent: n % 2 } }
          : { terms: { [n % 2 === 0 ? 'other' : 'correspondence']: 1 + (n % 24) } },
        // Now, or in a day or two: then it begins while other things are done.
        addDays(dayOf(register.now), n % 5 === 1 ? 1 + (n % 2) : 0),
      ),
    ),
  async (register, n) => {
    const step = pick((await register.reader.recent(0, 0)).steps, n);
    return step && register.run('undo', { command: step.command });
  },
  (register, n) =>
    register.run('ignorePlace', {
      what: n % 2 === 0 ? 'file' : 'folder',
      keys: [`path:an/Documents/${n % 5}`],
      site: 'onedrive',
    }),
  async (register, n) => {
    const entry = pick(await register.reader.ignored(), n);
    return entry && register.run('watchPlace', { id: entry.id });
  },
  (register) => register.restart(),
  async (register, n) => {
    const open = await inDossier(register, n);
    const record = pick(
      [pick(open?.documents, n), pick(open?.engagements, n), pick(open?.people, n), open?.client].filter(
        (one) => one !== undefined,
      ),
      n,
    );
    return (
      record &&
      register.run('placeHold', {
        dossier: record.dossier,
        of: { kind: record.kind, id: record.id },
        reason: `Klacht ${n}`,
        owner: 'An',
        from: day(n),
        until: n % 3 === 0 ? null : addDays(dayOf(register.now), n % 40),
        replaces: n % 5 === 0 ? (record.holds?.[0]?.id ?? null) : null,
      })
    );
  },
  async (register, n) => {
    const open = await inDossier(register, n);
    const hold = pick(
      open?.documents.flatMap(({ holds = [] }) => holds),
      n,
    );
    return (
      open && hold && register.run('liftHold', { dossier: open.client.dossier, of: hold.of, hold: hold.id })
    );
  },
  async (register, n) => {
    const open = await inDossier(register, n);
    const document = pick(
      open?.documents.filter(({ lastDay, destroyedOn }) => lastDay && !destroyedOn),
      n,
    );
    const until = addDays(document?.lastDay ?? dayOf(register.now), 1 + (n % 60));
    return (
      document &&
      register.run('extendDocument', {
        dossier: document.dossier,
        id: document.id,
        until,
        reason: `Nodig ${n}`,
      })
    );
  },
  async (register, n) => {
    const open = await inDossier(register, n);
    const document = open?.documents.find(({ extensions = [] }) => extensions.length > 0);
    const extension = pick(document?.extensions, n)?.id;
    return document && extension && register.run('takeBackExtension', { ...document, extension });
  },
  async (register, n) => {
    const document = pick((await inDossier(register, n))?.documents, n);
    return (
      document &&
      register.run('snoozeDocument', {
        dossier: document.dossier,
        id: document.id,
        backOn: addDays(dayOf(register.now), 1 + (n % 30)),
        reason: n % 2 === 0 ? '' : `Wacht op ${n}`,
      })
    );
  },
  async (register, n) => {
    const document = pick((await inDossier(register, n))?.documents, n);
    return document && n % 4 === 0 && register.run('wakeDocument', document);
  },
  async (register, n) => {
    register.now = new Date(register.now.getTime() + (1 + (n % 5)) * 86_400_000);
    return register.run('recount', {});
  },
  (register, n) => importAll(register, inventedRecords(1 + (n % 2), n % 3)),
  async (register, n) => {
    const dossiers = [await inDossier(register, n), await inDossier(register, n + 1)];
    const items = dossiers
      .flatMap((open) => open?.documents ?? [])
      .map(({ dossier, id }) => ({
        name: 'correctDocument' as const,
        input: { dossier, id, startedOn: ago(register, n) },
      }));
    return items.length > 0 && register.run('batch', { items });
  },
  async (register, n) => {
    const people = (await inDossier(register, n))?.people ?? [];
    const address = pick(people, n)?.email || `lead${n % 9}@elders.example`;
    const source = n % 3 === 0 ? 'unsubscribe' : 'webinar';
    return register.run('recordEvidence', { address, source, moment: onDay(day(n)) });
  },
  async (register, n) => {
    const events = Array.from((await register.reader.openMailing()).events.values()).flat();
    const event = pick(events, n);
    return (
      event &&
      register.run('correctEvidence', { dossier: event.dossier, id: event.id, withdrawn: n % 2 === 0 })
    );
  },
  (register, n) => register.run('eraseAddress', { address: `lead${n % 9}@elders.example` }),
  (register, n) => compareList(register, n),
  async (register, n) => {
    const list = pick(await register.reader.audiences(), n);
    const addresses = [`lead${n % 9}@elders.example`];
    return list && register.run('tickMembers', { dossier: list.dossier, addresses, done: n % 4 > 0 });
  },
  async (register, n) => {
    const list = pick(await register.reader.audiences(), n);
    const until = n % 5 === 0 ? null : addDays(dayOf(register.now), 1 + (n % 20));
    const addresses = [`lead${n % 9}@elders.example`];
    return (
      list && register.run('snoozeMembers', { dossier: list.dossier, addresses, until, reason: `Wacht ${n}` })
    );
  },
];

const listStates = [
  ['overdue', 'overdue'],
  ['due-soon', 'dueSoon'],
  ['findings', 'findings'],
  ['waiting', 'waiting'],
  ['on-hold', 'onHold'],
  ['put-off', 'putOff'],
] as const;

/** How often each step is taken: a register has to fill before there is anything to get wrong. */
const weights = [
  3, 3, 2, 3, 14, 2, 3, 2, 1, 1, 1, 1, 3, 1, 2, 1, 1, 1, 1, 12, 2, 9, 2, 5, 2, 6, 1, 1, 2, 1, 1, 3, 2, 2,
];
const drawn = steps.flatMap((step, at) => Array.from({ length: weights[at] ?? 1 }, () => step));

test('rows and counters that were followed step by step are those made afresh from the logs', async () => {
  const walk = fc.array(fc.tuple(fc.nat(drawn.length - 1), fc.nat(1000)), {
    minLength: 40,
    maxLength: 80,
    size: 'max',
  });
  const kinds = [
    'overdue',
    'dueSoon',
    'dueThisWeek',
    'waiting',
    'findings',
    'mismatches',
    'onHold',
    'putOff',
  ] as const;
  const met = {
    ...noCounts('2026-11-22'),
    calmButDue: 0,
    extended: 0,
    tried: 0,
    holdAsks: 0,
    disclosures: 0,
    versions: 0,
    addresses: 0,
  };
  await fc.assert(
    fc.asyncProperty(walk, async (taken) => {
      const register = new TestRegister();
      await register.must('addClient', { name: 'Eerste' });
      for (const [which, n] of taken) await drawn[which]?.(register, n);
      // Steps come in any order of ids, so a walk may end without anything due within the week: each has this one.
      const { dossier } = await register.must('addClient', { name: 'Laatste' });
      const startedOn = ago(register, days.indexOf('2026-08-25'));
      const due = { class: 'contact-form', place: 'device', startedOn } as const;
      await register.run('registerDocument', { ...report, ...due, dossier, keys: [key(1_001)] });
      await register.open();
      const followed = await readModel(register);
      const mailing = await addressesOf(register);
      const counts = (await readMeta(register.db, 'counts'))?.counts;
      for (const kind of kinds) met[kind] += counts?.[kind] ?? 0;
      met.disclosures += followed.filter(({ row }) => row.kind === 'disclosure').length;
      met.versions += (await register.reader.workspace()).policy.version - 1;
      if (counts) met.calmButDue += counts.toDo - counts.overdue - counts.findings - counts.mismatches;
      met.addresses += mailing.length;
      const today = dayOf(register.now);
      for (const { row } of followed) {
        if (row.kind !== 'document') continue;
        met.extended += row.extensions ? 1 : 0;
        met.tried += row.attempt ? 1 : 0;
        met.holdAsks += holdAsks(row.hold, today) ? 1 : 0;
      }

      await register.db.meta.delete('projection');
      await register.restart();
      await register.open();
      expect(await readModel(register)).toEqual(followed);
      expect(await addressesOf(register)).toEqual(mailing);
      expect(await countAnew(register.db, today)).toEqual(counts);
      // On every other day too the index and the rows one by one agree.
      for (const days of [0, 1, 9, 33, 200]) {
        const other = addDays(today, days);
        const rows = await register.db.rows.toArray();
        const lead = await leadIn(register.db);
        const none = { ...noCounts(other), ...(isUsual(lead) ? {} : { lead }) };
        const oneByOne = rows.reduce((sum, row) => addCounts(sum, row, 1), none);
        expect(await countAnew(register.db, other)).toEqual(oneByOne);
        for (const [state, of] of listStates) {
          const fit = rows.filter((row) => countsOf(row, other, lead)[of] === 1).map((row) => row.key);
          const query = { state, class: null };
          const keys = await register.reader.documentKeys(query, other);
          expect(keys.toSorted(), state).toEqual(fit.toSorted());
        }
        const page = await register.reader.today(other);
        for (const list of ['overdue', 'dueSoon', 'findings', 'putOff'] as const)
          expect(page[list].length, list).toBe(oneByOne[list]);
      }
    }),
    { numRuns: 70, seed: 42 },
  );
  // A walk that meets none of a kind proves nothing about it.
  const { asOf: _, documents: __, toDo: ___, ...all } = met;
  for (const [kind, times] of Object.entries(all)) expect(times, kind).toBeGreaterThan(0);
}, 240_000);
