import { type Channel, channels, type EvidenceSource, evidenceSources } from '@/policy/mailing/channels';
import type { EvidenceEvent, Moment } from '@/policy/mailing/evidence';

const shape = /^([a-z-]+)(?:\(([a-z-]+)\))?@(\S+)$/;

const isSource = (name: string | undefined): name is EvidenceSource =>
  evidenceSources.some((one) => one === name);
const isChannel = (name: string | undefined): name is Channel => channels.some((one) => one === name);

/** `2026-03-01`, `2026-03` (that month), `2026` (that year) or `?`. */
export function momentOf(text: string): Moment {
  if (text === '?') return { text, day: null, exact: 'unknown' };
  const exact = text.length === 10 ? 'day' : text.length === 7 ? 'month' : 'year';
  return { text, day: `${text}-01-01`.slice(0, 10) as Moment['day'], exact };
}

export const nowhere = { tool: null, form: null, page: null, file: null, digest: null, row: null };

/** An event as a case writes it: `webinar@2026-03-01`, `unsubscribe(newsletter)@2026-04`, `objection@?`. */
export function eventOf(text: string, at = 0): EvidenceEvent {
  const [, source, channel, moment = ''] = shape.exec(text) ?? [];
  if (!isSource(source) || (channel !== undefined && !isChannel(channel)))
    throw new Error(`no event: ${text}`);
  return {
    id: `${at}`.padStart(32, '0'),
    source,
    channel: channel ?? null,
    moment: momentOf(moment),
    from: nowhere,
    wording: null,
    sale: null,
    corrects: null,
    withdrawn: false,
    recordedAt: at,
  };
}

export const eventsOf = (text: string): EvidenceEvent[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one, at) => eventOf(one, at));
