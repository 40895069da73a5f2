import { askAgainOn } from '@/policy/attempt';
import { standingFlags } from '@/policy/findings';
import { longest } from '@/policy/hold';
import type { Policy } from '@/policy/policy';
import { quietUntil } from '@/policy/snooze';
import { window } from '@/policy/window';
import {
  extensionsOf,
  isAnotherFile,
  keysOf,
  lastAttempt,
  lastDisposal,
  passphraseOf,
  prefix,
  protectionsOf,
  seenAgain,
  snoozeOf,
  ticksOf,
} from './documentFields';
import type { Fields } from './dossier';
import { holdRows } from './holdRows';
import { rowKey } from './rowKey';
import type { ClientRow, DocumentRow, EngagementRow, HoldRow, PersonRow, RowProtection } from './rows';
import { documentSchema } from './schema/document';

/** A document's plain fields, its places among them, in the shape of its schema. */
export function documentFieldsOf(fields: Fields): unknown {
  const sets: readonly string[] = Object.values(prefix);
  const plain = Object.entries(fields.toJSON()).filter(
    ([name]) => !sets.some((start) => name.startsWith(start)),
  );
  return { ...Object.fromEntries(plain), keys: keysOf(fields) };
}

/** What a document's row takes from the records around it. */
export type Around = {
  readonly client: ClientRow | null;
  readonly people: ReadonlyMap<string, PersonRow>;
  readonly engagements: ReadonlyMap<string, EngagementRow>;
};

/** Null: it can't be read. */
export function documentRow(
  dossier: string,
  id: string,
  fields: Fields,
  { client, people, engagements }: Around,
  policy: Policy,
): DocumentRow | null {
  const parsed = documentSchema.safeParse(documentFieldsOf(fields));
  if (!parsed.success) return null;
  const document = parsed.data;
  const rule = policy.rules[document.class];
  const person = document.personId ? people.get(document.personId) : undefined;
  const engagement = document.engagementId ? engagements.get(document.engagementId) : undefined;
  // An engagement that is not over yet keeps its reports waiting, whatever day of its own a report may carry.
  const startedOn =
    rule.startsOn === 'engagement completed' && engagement ? engagement.completedOn : document.startedOn;
  const disposal = lastDisposal(fields);
  // What stands at its places is another file by now: those are free for that one.
  const replaced = disposal !== null && isAnotherFile(fields, disposal.at);
  const seen = disposal && !replaced ? seenAgain(fields, disposal.at) : null;
  const attempt = lastAttempt(fields, disposal?.at ?? 0);
  const extensions = extensionsOf(fields);
  // What is gone is held by nothing.
  const holds = disposal
    ? []
    : [...holdRows('document', id, fields), ...heldAround(engagement, person, client)];
  const hold = longest(holds);
  const item = {
    class: document.class,
    startedOn,
    place: document.place,
    encrypted: document.encrypted,
    consentOn: person?.consentOn ?? null,
    hold,
    extendedTo: extensions[0]?.until ?? null,
    triedOn: attempt?.on ?? null,
    destroyedOn: disposal?.on ?? null,
    seenAgainOn: seen?.on ?? null,
  };
  const bounds = window(item, policy);
  // What was put off before it was destroyed, or before it was seen again, is not what asks now.
  const snooze = snoozeOf(fields, Math.max(disposal?.at ?? 0, seen?.at ?? 0));
  return {
    key: rowKey(dossier, id),
    dossier,
    id,
    kind: 'document',
    name: document.name,
    class: document.class,
    clientName: client?.name ?? '',
    personId: person ? document.personId : null,
    personName: person?.name ?? null,
    engagementId: engagement ? document.engagementId : null,
    engagementName: engagement?.name ?? null,
    site: document.site,
    keys: replaced ? [] : document.keys,
    address: document.address,
    place: document.place,
    ownStart: document.startedOn,
    startedOn,
    encrypted: document.encrypted,
    consentOn: item.consentOn,
    ...bounds,
    flags: standingFlags(item, policy),
    destroyedOn: item.destroyedOn,
    copies: disposal?.copies ?? [],
    seenAgainOn: item.seenAgainOn,
    ...(disposal && { disposalId: disposal.id }),
    ...protectionOf(fields),
    ...(disposal && disposal.outcome !== 'destroyed' && { outcome: disposal.outcome }),
    ...(hold && { holds, hold }),
    ...(extensions.length > 0 && {
      extensions: extensions.map(({ id: extension, until, reason, on }) => ({
        id: extension,
        until,
        reason,
        on,
      })),
    }),
    ...(attempt && { attempt: { on: attempt.on, reason: attempt.reason, askOn: askAgainOn(attempt.on) } }),
    ...(snooze && {
      snooze: {
        backOn: snooze.backOn,
        reason: snooze.reason,
        quietUntil: quietUntil(snooze, disposal ? null : bounds.lastDay),
      },
    }),
    ticks: ticksOf(fields),
  };
}

function protectionOf(fields: Fields): { protection?: RowProtection } {
  const all = protectionsOf(fields);
  const [last] = all;
  if (!last) return {};
  const { on, format } = last;
  const kept = all.some(({ id }) => passphraseOf(fields, id) !== null);
  return { protection: { on, format, digests: all.map(({ digest }) => digest), kept } };
}

const heldAround = (...records: readonly ({ readonly holds?: readonly HoldRow[] } | null | undefined)[]) =>
  records.flatMap((record) => record?.holds ?? []);
