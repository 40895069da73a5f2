import { type Day, isDay } from '@/policy/calendar';
import { type Channel, channels, type EvidenceSource, evidenceSources } from '@/policy/mailing/channels';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { groundsOf, standing } from '@/policy/mailing/grounds';
import { earliest, latest } from '@/policy/mailing/moments';
import { ends } from '@/policy/mailing/sources';
import type { Digest } from '@/vault/digest';

/*
 * What outlives an erasure of an address stands in the ledger of erasures, so that it goes along with every backup and
 * every list beside one, and no restore takes it away: a keyed digest, and a day as milliseconds since 1970, UTC.
 */

const short = async (digest: Digest, text: string): Promise<string> => (await digest(text)).slice(0, 32);

/** That an address left at all: one look for the many that did not. */
const leftId = (digest: Digest, folded: string) => short(digest, `left ${folded}`);
const leftChannelId = (digest: Digest, folded: string, channel: Channel) =>
  short(digest, `left ${channel} ${folded}`);

/** That an event was erased: the same file does not bring it back. */
export const erasedEventId = (digest: Digest, eventId: string): Promise<string> =>
  short(digest, `erased event ${eventId}`);

export type Consented = {
  readonly source: EvidenceSource;
  readonly channel: Channel | null;
  readonly day: Day | null;
};

/** Found again by whoever shows the address, and knows what was consented to: nobody reads it out of the list. */
const consentId = (digest: Digest, folded: string, { source, channel, day }: Consented) =>
  short(digest, `consented ${source} ${channel ?? '-'} ${day ?? '-'} ${folded}`);

const at = (day: Day): number => Math.max(0, Date.parse(day));

function dayAt(ms: number): Day | null {
  const day = new Date(ms).toISOString().slice(0, 10);
  return ms > 0 && isDay(day) ? day : null;
}

export type Entry = readonly [id: string, at: number];

/** What the ledger keeps of an address that is erased on this day. */
export async function rememberedOf(
  digest: Digest,
  folded: string,
  events: readonly EvidenceEvent[],
  today: Day,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  const left = Object.values(groundsOf(events)).filter(({ state }) => state === 'left');
  // Of an unknown day: of before this one, surely.
  for (const { channel, because } of left) {
    const days = because.map(({ moment }) => latest(moment) ?? today);
    const last = days.reduce((one, other) => (one > other ? one : other), '1970-01-01');
    entries.push([await leftChannelId(digest, folded, channel), at(last)]);
  }
  if (left.length > 0) entries.push([await leftId(digest, folded), 0]);
  for (const event of standing(events).filter((one) => !ends(one) && one.source !== 'contact-form')) {
    const { source, channel } = event;
    const day = earliest(event.moment);
    entries.push([await consentId(digest, folded, { source, channel, day }), day ? at(day) : 0]);
  }
  for (const { id } of events) entries.push([await erasedEventId(digest, id), at(today)]);
  return entries;
}

type Ledger = ReadonlyMap<string, number>;

/** The unsubscribes of an address that outlived its erasure; none: it had not left, or was never erased. */
export async function leftBefore(digest: Digest, ledger: Ledger, folded: string): Promise<EvidenceEvent[]> {
  if (ledger.size === 0 || !ledger.has(await leftId(digest, folded))) return [];
  const found = await Promise.all(
    channels.map(async (channel): Promise<EvidenceEvent[]> => {
      const id = await leftChannelId(digest, folded, channel);
      const ms = ledger.get(id);
      const day = ms === undefined ? null : dayAt(ms);
      return day ? [remembered(id, channel, day)] : [];
    }),
  );
  return found.flat();
}

const remembered = (id: string, channel: Channel, day: Day): EvidenceEvent => ({
  id,
  source: 'unsubscribe',
  channel,
  moment: { text: day, day, exact: 'day' },
  from: { tool: null, form: null, page: null, file: null, digest: null, row: null },
  wording: null,
  sale: null,
  corrects: null,
  withdrawn: false,
  recordedAt: at(day),
});

const DAY_MS = 86_400_000;

/** What an erased address had consented to, if it is the one: every day in the ledger is tried with every source. */
export async function consentsOf(digest: Digest, ledger: Ledger, folded: string): Promise<Consented[]> {
  const days = new Set(Array.from(ledger.values()).filter((ms) => ms % DAY_MS === 0));
  const found: Consented[] = [];
  for (const ms of days)
    for (const source of evidenceSources)
      for (const channel of [null, ...channels]) {
        const consented = { source, channel, day: dayAt(ms) };
        if (ledger.has(await consentId(digest, folded, consented))) found.push(consented);
      }
  return found;
}
