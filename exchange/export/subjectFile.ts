import type { Day } from '@/policy/calendar';
import type { Clause } from '@/policy/clauses';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { standing } from '@/policy/mailing/grounds';
import { namedAfter } from '@/policy/namedAfter';
import type { Policy } from '@/policy/policy';
import type { Dossier } from '@/storage/reader';
import type {
  ClientRow,
  DisclosureRow,
  DocumentRow,
  EngagementRow,
  HoldRow,
  PersonRow,
  Row,
} from '@/storage/rows';
import type { Outcome } from '@/storage/schema/document';
import type { Language } from '@/storage/schema/settings';

/** One document as a data subject may see it (GDPR art. 15(1)): what, why, until when, where. */
export type FiledDocument = Pick<
  DocumentRow,
  | 'name'
  | 'class'
  | 'personName'
  | 'engagementName'
  | 'place'
  | 'address'
  | 'encrypted'
  | 'startedOn'
  | 'notBefore'
  | 'lastDay'
  | 'destroyedOn'
  | 'copies'
> & {
  readonly outcome: Outcome;
  /** The last attempt to destroy it that failed. */
  readonly attempt: { readonly on: Day; readonly reason: string } | null;
  /** Why it is kept past its term, as far as that is about this client or person: a reason may name somebody else. */
  readonly holds: readonly {
    readonly from: Day;
    readonly until: Day | null;
    readonly reason: string | null;
  }[];
  readonly extensions: readonly { readonly until: Day; readonly reason: string }[];
  /** Put off: the day it is asked again, and why. */
  readonly putOff: { readonly until: Day; readonly reason: string } | null;
  /** What the user checked of it in its tool, and when: ids of `policy/checklists.ts`. */
  readonly checks: readonly { readonly check: string; readonly on: Day }[];
  readonly clause: Clause;
  readonly purpose: string;
  readonly rule: string;
};

/** What went to a third party (GDPR art. 15(1)(c)). Null: about others as well, so its words are not for this one to read. */
export type FiledDisclosure = Pick<DisclosureRow, 'to' | 'on' | 'ground' | 'law'> & {
  readonly what: string | null;
  readonly evidence: string | null;
  readonly documents: readonly string[];
};

/** Why an address may be mailed, or not any more: what is known, and where that comes from (GDPR art. 15(1)(g)). */
export type FiledEvidence = Pick<
  EvidenceEvent,
  'source' | 'channel' | 'moment' | 'from' | 'wording' | 'sale'
> & {
  readonly address: string;
  /** False: a correction took its place. */
  readonly counts: boolean;
};

/** Everything the firm holds of one client, or of one person of it. */
export type SubjectFile = {
  readonly format: 'bewaarwacht-subject-file';
  readonly version: 1;
  readonly exportedOn: Day;
  readonly controller: string;
  readonly about: 'client' | 'person';
  readonly client: Omit<ClientRow, keyof RowBase>;
  readonly people: readonly Omit<PersonRow, keyof RowBase>[];
  readonly engagements: readonly Omit<EngagementRow, keyof RowBase>[];
  readonly documents: readonly FiledDocument[];
  readonly disclosures: readonly FiledDisclosure[];
  readonly evidence: readonly FiledEvidence[];
};

/** Holds are told with the documents that they keep. */
type RowBase = Pick<Row, 'key' | 'dossier' | 'id' | 'kind'> & { readonly holds?: readonly HoldRow[] };

function fieldsOf<R extends RowBase>(row: R): Omit<R, keyof RowBase> {
  const { key: _key, dossier: _dossier, id: _id, kind: _kind, holds: _holds, ...fields } = row;
  return fields;
}

function filed(row: DisclosureRow, personId: string | null): FiledDisclosure {
  const { to, on, ground, law, what, evidence, people, documents } = row;
  const shared = personId !== null && people.some(({ id }) => id !== personId);
  const own = documents.filter((document) => personId === null || document.personId === personId);
  return {
    to,
    on,
    ground,
    law,
    what: shared ? null : what,
    evidence: shared ? null : evidence,
    documents: own.map(({ name }) => name),
  };
}

/** Linked to this person, or to nobody and with their name in its own: it is about them, whoever forgot to say so. */
function isAbout(row: DocumentRow, { client, people }: Dossier, personId: string): boolean {
  if (row.personId !== null) return row.personId === personId;
  const person = people.find(({ id }) => id === personId);
  const others = people.filter((one) => one !== person).map(({ name }) => name);
  return (
    person !== undefined && namedAfter(row.name, person.name, { others, client: client.name }) === 'sure'
  );
}

type Given = {
  readonly dossier: Dossier;
  /** Null: the whole client. */
  readonly personId: string | null;
  readonly firm: string;
  readonly policy: Policy;
  readonly language: Language;
  readonly today: Day;
  /** Of the addresses that the file is about (`addressesOf`), by address in lower case. */
  readonly evidence: ReadonlyMap<string, readonly EvidenceEvent[]>;
};

/** The addresses that a file is about: the person's own, or all of the client. */
export function addressesOf({ client, people }: Dossier, personId: string | null): readonly string[] {
  const all = personId === null ? [client, ...people] : people.filter(({ id }) => id === personId);
  return all.map(({ email }) => email).filter(Boolean);
}

const filedEvidence = (evidence: Given['evidence']): FiledEvidence[] =>
  Array.from(evidence).flatMap(([address, events]) => {
    const counting = new Set(standing(events).map(({ id }) => id));
    return events.map(({ id, source, channel, moment, from, wording, sale }) => ({
      address,
      source,
      channel,
      moment,
      from,
      wording,
      sale,
      counts: counting.has(id),
    }));
  });

/** Of a person: their own card and documents, and no more of the client than whose participant they are. */
export function subjectFile({
  dossier,
  personId,
  firm,
  policy,
  language,
  today,
  evidence,
}: Given): SubjectFile {
  const documents = dossier.documents.filter((row) => personId === null || isAbout(row, dossier, personId));
  const engagementIds = new Set(documents.map(({ engagementId }) => engagementId));
  const bare = { ...dossier.client, address: '', principal: '', phone: '', email: '', iban: '' };
  return {
    format: 'bewaarwacht-subject-file',
    version: 1,
    exportedOn: today,
    controller: firm,
    about: personId === null ? 'client' : 'person',
    client: fieldsOf(personId === null ? dossier.client : bare),
    people: dossier.people
      .filter(({ id }) => personId === null || id === personId)
      .map((row) => fieldsOf(row)),
    engagements: dossier.engagements
      .filter(({ id }) => personId === null || engagementIds.has(id))
      .map((row) => fieldsOf(row)),
    disclosures: dossier.disclosures
      .filter(({ people }) => personId === null || people.some(({ id }) => id === personId))
      .map((row) => filed(row, personId)),
    evidence: filedEvidence(evidence),
    documents: documents.map((row) => {
      const { clause, purpose, says } = policy.rules[row.class];
      return {
        name: row.name,
        class: row.class,
        personName: row.personName,
        engagementName: row.engagementName,
        place: row.place,
        address: row.address,
        encrypted: row.encrypted,
        startedOn: row.startedOn,
        notBefore: row.notBefore,
        lastDay: row.lastDay,
        destroyedOn: row.destroyedOn,
        copies: row.copies,
        outcome: row.outcome ?? 'destroyed',
        attempt: row.attempt ? { on: row.attempt.on, reason: row.attempt.reason } : null,
        holds: (row.holds ?? []).map(({ of, from, until, reason }) => ({
          from,
          until,
          reason: personId === null || of.kind === 'document' || of.kind === 'person' ? reason : null,
        })),
        extensions: (row.extensions ?? []).map(({ until, reason }) => ({ until, reason })),
        putOff: row.snooze ? { until: row.snooze.backOn, reason: row.snooze.reason } : null,
        checks: Object.entries(row.ticks).map(([check, on]) => ({ check, on })),
        clause,
        purpose: purpose[language],
        rule: says[language],
      };
    }),
  };
}
