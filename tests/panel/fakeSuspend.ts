import { addDays, type Day, isDay } from '@/policy/calendar';
import type { CommandError, CommandName } from '@/storage/commands/commands';
import type { HoldRow } from '@/storage/rows';
import type { Outcome } from '@/storage/schema/document';
import { type InventedClient, type InventedDocument, TODAY } from './invented';

type Fields = Readonly<Record<string, unknown>>;
const refused = (field: string, problem: string): CommandError => ({
  type: 'InvalidInput',
  fields: [{ field, problem }],
});
const day = (value: unknown): Day | null => (typeof value === 'string' && isDay(value) ? value : null);

/** What suspends a document's end, as the commands would write it. Null: no such command. */
export function suspend(
  client: InventedClient,
  name: CommandName,
  id: string,
  fields: Fields,
): CommandError | object | null {
  if (name === 'placeHold' || name === 'liftHold') return onHold(client, name, id, fields);
  const document = client.documents[id];
  if (!document) return null;
  switch (name) {
    case 'disposeDocument':
      return dispose(document, fields);
    case 'extendDocument':
      document.extensions = [
        { id: `x${id}`, until: day(fields.until) ?? TODAY, reason: String(fields.reason), on: TODAY },
      ];
      return {};
    case 'takeBackExtension':
      delete document.extensions;
      return {};
    case 'snoozeDocument': {
      const backOn = day(fields.backOn) ?? TODAY;
      if (fields.reason === '') return refused('reason', 'required');
      document.snooze = { backOn, reason: String(fields.reason ?? ''), quietUntil: backOn };
      return {};
    }
    case 'wakeDocument':
      delete document.snooze;
      return {};
    default:
      return null;
  }
}

function dispose(document: InventedDocument, { on, copies, outcome, reason, despiteHold }: Fields) {
  const tried = day(on) ?? TODAY;
  if (outcome === 'unreachable') {
    if (!reason) return refused('reason', 'required');
    document.attempt = { on: tried, reason: String(reason), askOn: addDays(tried, 30) };
    return {};
  }
  if (despiteHold === false) return { type: 'OnHold' };
  Object.assign(document, { destroyedOn: tried, copies });
  if (outcome) document.outcome = outcome as Outcome;
  return {};
}

function onHold(client: InventedClient, name: CommandName, id: string, fields: Fields) {
  const { holds = [] } = client;
  if (name === 'liftHold') {
    client.holds = holds.filter((hold) => hold.id !== fields.hold);
    return {};
  }
  for (const field of ['reason', 'owner'] as const) if (!fields[field]) return refused(field, 'required');
  const { of, reason, owner, from, until } = fields as HoldRow & Fields;
  client.holds = [
    ...holds.filter((hold) => hold.id !== fields.replaces),
    { id: `hold-${id}`, of, reason, owner, from, until, reviewOn: until ? null : addDays(TODAY, 181) },
  ];
  return {};
}
