import type { Day } from '@/policy/calendar';
import { type Channel, channels } from '@/policy/mailing/channels';
import { askingLists } from '@/policy/mailing/lists';
import { byText } from '../byText';
import { entries } from '../documentFields';
import type { Fields } from '../dossier';
import type { AudienceRow } from '../rows';
import { audienceSchema, markPrefix, snoozeSchema, tickSchema } from '../schema/audience';
import { countOf, membersOf, noRows } from './keptRows';
import { isDone, type KeptLists, type Mark, noMark } from './marks';

const channelField = (channel: Channel) => `c:${channel}`;

/** The fields by which a list is used for these channels, and for no others. */
export const channelFields = (used: readonly Channel[]): Record<string, true | undefined> =>
  Object.fromEntries(channels.map((channel) => [channelField(channel), used.includes(channel) || undefined]));

export function markOf(fields: Fields): Mark {
  const ticks = Array.from(entries(fields, markPrefix.tick)).flatMap(([, value]) => {
    const parsed = tickSchema.safeParse(value);
    return parsed.success ? [{ at: parsed.data.at, on: parsed.data.on }] : [];
  });
  const snoozes = Array.from(entries(fields, markPrefix.snooze)).flatMap(([, value]) => {
    const parsed = snoozeSchema.safeParse(value);
    return parsed.success ? [{ until: parsed.data.until, reason: parsed.data.reason }] : [];
  });
  return {
    tick: ticks.toSorted((a, b) => b.at - a.at || byText(b.on, a.on))[0] ?? null,
    snooze: snoozes.toSorted((a, b) => byText(b.until, a.until) || byText(a.reason, b.reason))[0] ?? null,
  };
}

/** One list as it is shown without opening the comparison, and the comparison. Null: it can't be read. */
export function projectAudience(
  base: Pick<AudienceRow, 'key' | 'dossier' | 'id'>,
  fields: Fields,
  marks: ReadonlyMap<string, Mark>,
): { readonly row: AudienceRow; readonly kept: KeptLists | null } | null {
  const parsed = audienceSchema.safeParse(fields.toJSON());
  if (!parsed.success) return null;
  const { tool, listId, webId, name, comparedAt, readAt, whole, bySource, lists: stored } = parsed.data;
  const lists: KeptLists['lists'] = {
    'must-come-off': stored['must-come-off'] ?? noRows,
    'left-still-there': stored['left-still-there'] ?? noRows,
    missing: stored.missing ?? noRows,
    'cannot-tell': stored['cannot-tell'] ?? noRows,
  };
  const used = channels.filter((channel) => fields.get(channelField(channel)) === true);
  const about = { ...base, kind: 'audience', tool, listId, webId, name, channels: used } as const;
  if (comparedAt === null) return { row: { ...about, compared: null }, kept: null };

  const asking = askingLists.flatMap((list) => membersOf(lists[list]));
  const open = asking.filter((digest) => !isDone(marks.get(digest) ?? noMark, readAt));
  const later = open.flatMap((digest) => marks.get(digest)?.snooze?.until ?? []);
  const backOn = Object.entries(Object.groupBy(later, (day) => day))
    .map(([day, those = []]) => [day as Day, those.length] as const)
    .toSorted(([one], [other]) => byText(one, other));
  const standing = new Set(asking);
  const verified = Array.from(marks).filter(
    ([digest, mark]) => mark.tick !== null && mark.tick.at < readAt && !standing.has(digest),
  );
  return {
    row: {
      ...about,
      compared: {
        at: comparedAt,
        readAt,
        whole,
        counts: {
          'must-come-off': countOf(lists['must-come-off']),
          'left-still-there': countOf(lists['left-still-there']),
          missing: countOf(lists.missing),
          'cannot-tell': countOf(lists['cannot-tell']),
        },
        bySource,
        asks: open.length - later.length,
        backOn,
        verified: verified.length,
      },
    },
    kept: {
      readAt,
      lists,
      marks: Object.fromEntries(Array.from(marks).toSorted(([one], [other]) => byText(one, other))),
    },
  };
}
