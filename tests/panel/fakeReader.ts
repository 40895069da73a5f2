import { addDays, type Day } from '@/policy/calendar';
import { attention, standingFlags } from '@/policy/findings';
import { window } from '@/policy/window';
import { finds } from '@/storage/read/headlines';
import type { DocumentFilter, Reader, Today, Waiting } from '@/storage/reader';
import type { DocumentRow, Headline, RowKey } from '@/storage/rows';
import { policyOf, type Register } from './invented';

const rowKey = (dossier: string, id: string): RowKey => `${dossier}/${id}`;

function documentsOf(register: Register, dossier: string): DocumentRow[] {
  const from = register.clients[dossier];
  const policy = policyOf(register);
  return Object.entries(from?.documents ?? {}).map(([id, fields]): DocumentRow => {
    const person = from?.people[fields.personId ?? ''];
    const engagement = from?.engagements[fields.engagementId ?? ''];
    const byEngagement = policy.rules[fields.class].startsOn === 'engagement completed' && engagement;
    const startedOn = byEngagement ? engagement.completedOn : fields.startedOn;
    const item = { ...fields, startedOn, consentOn: person?.consentOn ?? null, hold: null };
    return {
      ...fields,
      key: rowKey(dossier, id),
      dossier,
      id,
      kind: 'document',
      clientName: from?.client.name ?? '',
      personName: person?.name ?? null,
      engagementName: engagement?.name ?? null,
      keys: fields.keys ?? [],
      ownStart: fields.startedOn,
      startedOn,
      consentOn: item.consentOn,
      ...window(item, policy),
      flags: standingFlags(item, policy),
      ticks: fields.ticks ?? {},
    };
  });
}

const waits = (row: DocumentRow) => row.flags.includes('waiting-for-start');
const late = (row: DocumentRow, today: Day) =>
  !row.destroyedOn && row.lastDay !== null && row.lastDay < today;
const soon = (row: DocumentRow, today: Day) =>
  !row.destroyedOn && row.lastDay !== null && row.lastDay >= today && row.lastDay <= addDays(today, 30);
const found = (row: DocumentRow, today: Day) => attention(row.flags) && !late(row, today);

function fits(row: DocumentRow, { state, class: of }: DocumentFilter, today: Day): boolean {
  if (of !== null && row.class !== of) return false;
  const is = { all: true, overdue: late(row, today), 'due-soon': soon(row, today), waiting: waits(row) };
  if (state === 'findings') return found(row, today);
  return state === 'destroyed' ? row.destroyedOn !== null : is[state];
}

/** A reader on a register in memory. `touch` is read at each question, so that a live query is asked again. */
export function fakeReader(register: () => Register, touch: () => Promise<unknown>): Reader {
  const all = () => Object.keys(register().clients).flatMap((dossier) => documentsOf(register(), dossier));
  const headlines = (): Headline[] =>
    Object.entries(register().clients).map(([dossier, { client, people, engagements, documents }]) => ({
      dossier,
      client: client.name,
      people: Object.entries(people).map(([id, { name }]) => ({ id, name })),
      engagements: Object.entries(engagements).map(([id, { name, completedOn }]) => ({
        id,
        name,
        open: !completedOn,
      })),
      documents: Object.entries(documents).map(([id, { name }]) => ({ id, name })),
    }));
  const counts = (today: Day): Today['counts'] => {
    const rows = all();
    const count = (test: (row: DocumentRow) => boolean) => rows.filter(test).length;
    return {
      asOf: today,
      overdue: count((row) => late(row, today)),
      dueSoon: count((row) => soon(row, today)),
      dueThisWeek: 0,
      waiting: count(waits),
      findings: count((row) => found(row, today)),
      toDo: count((row) => late(row, today) || found(row, today)),
      documents: rows.length,
    };
  };
  const waiting = (): Waiting[] =>
    Object.values(Object.groupBy(all().filter(waits), (row) => `${row.dossier}/${row.engagementId}`)).flatMap(
      (documents = []) => (documents[0] ? [{ ...documents[0], documents }] : []),
    );
  const after = async <T>(answer: () => T): Promise<T> => {
    await touch();
    return answer();
  };
  return {
    counts: (today) => after(() => counts(today)),
    workspace: () =>
      after(() => {
        const { settings, portals, ticks } = register();
        return { settings, portals, ticks, policy: policyOf(register()) };
      }),
    dueDays: (from, to) =>
      after(() => {
        const days = all().flatMap(({ lastDay, destroyedOn }) => (lastDay && !destroyedOn ? [lastDay] : []));
        return Object.entries(Object.groupBy(days, (day) => day))
          .map(([day, those = []]) => ({ day: day as Day, count: those.length }))
          .filter(({ day }) => day >= from && day <= to)
          .toSorted((a, b) => a.day.localeCompare(b.day));
      }),
    lastCheck: () => after(() => register().lastCheck ?? null),
    firmName: () => after(() => register().firm),
    documentsAt: (keys) => after(() => all().filter((row) => row.keys.some((key) => keys.includes(key)))),
    document: (key) => after(() => all().find((row) => row.key === key) ?? null),
    today: (today) =>
      after(() => ({
        counts: counts(today),
        overdue: all().filter((row) => late(row, today)),
        dueSoon: all().filter((row) => soon(row, today)),
        findings: all().filter((row) => found(row, today)),
        waiting: waiting().toSorted((a, b) => b.documents.length - a.documents.length),
      })),
    dossier: (dossier) =>
      after(() => {
        const from = register().clients[dossier];
        if (!from) return null;
        const base = (id: string) => ({ key: rowKey(dossier, id), dossier, id });
        return {
          client: { ...base(dossier), kind: 'client', ...from.client },
          people: Object.entries(from.people).map(([id, person]) => ({
            ...base(id),
            kind: 'person',
            ...person,
          })),
          engagements: Object.entries(from.engagements).map(([id, engagement]) => ({
            ...base(id),
            kind: 'engagement',
            ...engagement,
          })),
          documents: documentsOf(register(), dossier),
          unreadable: [],
        };
      }),
    headlines: () => after(headlines),
    documentKeys: (filter, today) =>
      after(() =>
        all()
          .filter((row) => fits(row, filter, today))
          .filter((row) => finds(filter.words, row.name, row.clientName, row.personName ?? ''))
          .map(({ key }) => key),
      ),
    documents: (keys) => after(() => all().filter(({ key }) => keys.includes(key))),
    recent: () => after(() => register().recent),
  };
}
