import type { Day } from '@/policy/calendar';
import { standingFlags } from '@/policy/findings';
import { longest } from '@/policy/hold';
import { foldAddress } from '@/policy/mailing/address';
import { window } from '@/policy/window';
import { addCounts, countsOf, noCounts } from '@/storage/counts';
import { foldersAbove } from '@/storage/ignored';
import { headlineOf } from '@/storage/project';
import type { DocumentQuery, Dossier, Mailing, Reader, Waiting } from '@/storage/reader';
import type { Counts, DisclosureRow, DocumentRow, IgnoredRow, RowKey } from '@/storage/rows';
import { columnsOf } from '@/storage/stored';
import { withCheck } from '@/storage/withCheck';
import { policyOf, type Register, versionsOf } from './invented';

const noMailing: Mailing = { events: new Map(), people: new Map(), leftBefore: async () => new Map() };

const rowKey = (dossier: string, id: string): RowKey => `${dossier}/${id}`;

function documentsOf(register: Register, dossier: string): DocumentRow[] {
  const from = register.clients[dossier];
  const policy = policyOf(register);
  return Object.entries(from?.documents ?? {}).map(([id, fields]): DocumentRow => {
    const person = from?.people[fields.personId ?? ''];
    const engagement = from?.engagements[fields.engagementId ?? ''];
    const byEngagement = policy.rules[fields.class].startsOn === 'engagement completed' && engagement;
    const startedOn = byEngagement ? engagement.completedOn : fields.startedOn;
    const scopes = {
      document: id,
      engagement: fields.engagementId,
      person: fields.personId,
      client: dossier,
    };
    const around = (from?.holds ?? []).filter(({ of }) => scopes[of.kind] === of.id);
    const holds = [...(fields.holds ?? []), ...around];
    const hold = fields.destroyedOn ? null : longest(holds);
    const item = {
      ...fields,
      startedOn,
      consentOn: person?.consentOn ?? null,
      hold,
      extendedTo: fields.extensions?.[0]?.until ?? null,
      triedOn: fields.attempt?.on ?? null,
    };
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
      ...(hold && { hold, holds }),
      ...(fields.destroyedOn && { disposalId: `disposal-${id}` }),
      ticks: fields.ticks ?? {},
    };
  });
}

function disclosuresOf(register: Register, dossier: string): DisclosureRow[] {
  const from = register.clients[dossier];
  return Object.entries(from?.disclosures ?? {}).map(([id, { personIds, documentIds, ...fields }]) => ({
    ...fields,
    key: rowKey(dossier, id),
    dossier,
    id,
    kind: 'disclosure',
    people: personIds.flatMap((one) => {
      const person = from?.people[one];
      return person ? [{ id: one, name: person.name }] : [];
    }),
    documents: documentIds.flatMap((one) => {
      const document = from?.documents[one];
      return document ? [{ id: one, name: document.name, personId: document.personId }] : [];
    }),
  }));
}

const ignoredRow = ({ id, what, site, on }: Register['ignored'][number]): IgnoredRow => ({
  key: rowKey('firm', id),
  dossier: 'firm',
  id,
  kind: 'ignored',
  what,
  site,
  on,
  digests: [],
});

const waits = (row: DocumentRow) => row.flags.includes('waiting-for-start');
const ofDay = (row: DocumentRow, today: Day): Counts => countsOf(columnsOf(row), today);

function fits(row: DocumentRow, { state, class: of }: DocumentQuery, today: Day): boolean {
  const counts = ofDay(row, today);
  const is: Record<DocumentQuery['state'], boolean> = {
    all: true,
    overdue: counts.overdue === 1,
    'due-soon': counts.dueSoon === 1,
    waiting: waits(row),
    'no-term': row.flags.includes('no-term'),
    findings: counts.findings === 1,
    'on-hold': counts.onHold === 1,
    'put-off': counts.putOff === 1,
    destroyed: row.destroyedOn !== null,
  };
  return (of === null || row.class === of) && is[state];
}

/** A reader on a register in memory. `touch` is read at each question, so that a live query is asked again. */
export function fakeReader(register: () => Register, touch: () => Promise<unknown>): Reader {
  const all = () => Object.keys(register().clients).flatMap((dossier) => documentsOf(register(), dossier));
  const dossierOf = (dossier: string): Dossier | null => {
    const from = register().clients[dossier];
    if (!from) return null;
    const base = (id: string) => ({
      key: rowKey(dossier, id),
      dossier,
      id,
      holds: (from.holds ?? []).filter(({ of }) => of.id === id),
    });
    return {
      client: { ...base(dossier), kind: 'client', ...from.client },
      people: Object.entries(from.people).map(([id, person]) => ({ ...base(id), kind: 'person', ...person })),
      engagements: Object.entries(from.engagements).map(([id, engagement]) => ({
        ...base(id),
        kind: 'engagement',
        ...engagement,
      })),
      documents: documentsOf(register(), dossier),
      disclosures: disclosuresOf(register(), dossier),
      unreadable: [],
    };
  };
  const headlines = () =>
    Object.keys(register().clients).flatMap((id) => {
      const dossier = dossierOf(id);
      if (!dossier) return [];
      const { client, people, engagements, documents } = dossier;
      return [headlineOf(id, [client, ...people, ...engagements, ...documents])];
    });
  const counts = (today: Day): Counts =>
    withCheck(
      all().reduce((sum, row) => addCounts(sum, columnsOf(row), 1), noCounts(today)),
      register().lastCheck,
    );
  const listed = (today: Day, of: 'overdue' | 'dueSoon' | 'findings' | 'putOff') =>
    all().filter((row) => ofDay(row, today)[of] === 1);
  const waiting = (): Waiting[] =>
    Object.values(Object.groupBy(all().filter(waits), (row) => `${row.dossier}/${row.engagementId}`)).flatMap(
      (documents = []) => (documents[0] ? [{ ...documents[0], all: documents, documents }] : []),
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
        return { settings, portals, ticks, policy: policyOf(register()), versions: versionsOf(register()) };
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
        overdue: listed(today, 'overdue'),
        dueSoon: listed(today, 'dueSoon'),
        findings: listed(today, 'findings'),
        putOff: listed(today, 'putOff'),
        noTerm: all().filter(({ flags }) => flags.includes('no-term')).length,
        waiting: waiting().toSorted((a, b) => b.documents.length - a.documents.length),
      })),
    dossier: (dossier) => after(() => dossierOf(dossier)),
    headlines: (onPart) =>
      after(() => {
        const all = headlines();
        onPart?.(all);
        return all;
      }),
    documentKeys: (query, today) =>
      after(() =>
        all()
          .filter((row) => fits(row, query, today))
          .map(({ key }) => key),
      ),
    documents: (keys) => after(() => all().filter(({ key }) => keys.includes(key))),
    recent: (since, older) =>
      after(() => {
        const { recent } = register();
        const late = recent.filter(({ at }) => at >= since).length;
        return { steps: recent.slice(0, late + older), more: recent.length > late + older };
      }),
    certificates: () => after(() => register().certificates),
    certificateOf: (disposalId) =>
      after(
        () =>
          register().certificates.find(
            ({ what }) => what.type === 'disposal' && what.disposal === disposalId,
          ) ?? null,
      ),
    backup: () => after(() => register().backup),
    unreadable: () => after(() => register().unreadable ?? []),
    isEmpty: () => after(() => Object.keys(register().clients).length === 0),
    moments: () => after(() => register().moments),
    ignored: () => after(() => register().ignored.map(ignoredRow)),
    ignoredAt: (what, keys) =>
      after(() => {
        const above = [...foldersAbove(keys), ...(what === 'folder' ? keys : [])];
        const fits = (entry: Register['ignored'][number]) =>
          entry.keys.some((key) => (entry.what === 'folder' ? above : keys).includes(key));
        const found = register().ignored.find(fits);
        return found ? ignoredRow(found) : null;
      }),
    openMailing: () => after(() => register().mailing ?? noMailing),
    evidenceOf: (addresses) =>
      after(() => {
        const { events } = register().mailing ?? noMailing;
        return new Map(
          Array.from(events).filter(([address]) => addresses.map(foldAddress).includes(address)),
        );
      }),
    audiences: () => after(() => (register().comparisons ?? []).map(({ audience }) => audience)),
    comparison: (dossier) =>
      after(
        () => (register().comparisons ?? []).find(({ audience }) => audience.dossier === dossier) ?? null,
      ),
    importMapping: (headers) => after(() => register().mappings[headers.join()] ?? null),
  };
}
