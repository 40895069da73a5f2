import type { Day } from '@/policy/calendar';
import { foldAddress } from '@/policy/mailing/address';
import type { EvidenceSource } from '@/policy/mailing/channels';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import type { Mailing } from '@/storage/reader';
import { memoryStore } from './memoryStore';

const event = (
  source: EvidenceSource,
  day: EvidenceEvent['moment']['day'],
  more: Partial<EvidenceEvent> = {},
): EvidenceEvent => ({
  id: `${source}-${day}-${more.channel ?? ''}`,
  source,
  channel: null,
  moment: { text: day ?? '', day, exact: day ? 'day' : 'unknown' },
  from: { tool: null, form: null, page: null, file: null, digest: null, row: null },
  wording: null,
  sale: null,
  corrects: null,
  withdrawn: false,
  recordedAt: 0,
  ...more,
});
const from = (form: string, row: number) => ({
  tool: null,
  form,
  page: null,
  file: 'contact-2026.csv',
  digest: null,
  row,
});

/** What is known of some invented people; of each list of a comparison there is one, or more. */
export const inventedEvidence = (): Map<string, readonly EvidenceEvent[]> =>
  new Map<string, readonly EvidenceEvent[]>([
    ['an@zeezicht.example', [event('quote-accepted', '2026-02-03')]],
    ['bo@zeezicht.example', [event('webinar', '2026-03-04', { wording: 'Houd mij op de hoogte' })]],
    ['cas@duin.example', [event('contact-form', '2026-05-06', { from: from('Contact', 12) })]],
    ['dirk@duin.example', [event('weekly-tip', '2026-01-15')]],
    ['els@duin.example', [event('opt-in', '2026-01-20', { channel: 'webinars' })]],
    ['femke@strand.example', [event('webinar', '2025-11-04'), event('unsubscribe', '2026-04-05')]],
    ['gijs@strand.example', [event('e-book', '2026-06-07')]],
    ['info@strand.example', [event('quote-accepted', '2026-02-03')]],
    ['ivo@strand.example', [event('webinar', '2026-07-08')]],
  ]);

/** The evidence, and that a quote was accepted on a day. */
export function withQuote(
  mailing: Mailing | undefined,
  dossier: string,
  addresses: readonly string[],
  on: Day,
): Mailing {
  const events = new Map(mailing?.events);
  for (const address of addresses.map(foldAddress))
    events.set(address, [...(events.get(address) ?? []), { ...event('quote-accepted', on), dossier }]);
  return { people: new Map(), leftBefore: async () => new Map(), ...mailing, events };
}

export const fakeMailing = (touched: () => void, now: () => number = Date.now) =>
  memoryStore(
    {
      events: inventedEvidence(),
      people: new Map([
        ['hanna@strand.example', [{ name: 'Hanna Strand' }]],
        ['info@strand.example', [{ name: 'Jet Strand' }, { name: 'Kees Strand' }]],
      ]),
    },
    touched,
    now,
  );

const SYSTEM = 'OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LAST_CHANGED,LEID,EUID,NOTES,TAGS';

/** An export of MailChimp with these people; the zip's own files, loose. */
export function exportOf(subscribed: readonly string[], left: readonly string[] = []): File[] {
  const rows = (all: readonly string[]) =>
    all.map((one, at) => {
      const [name = '', address = ''] = one.split(' ');
      return `${address},${name},,,2026-01-02 03:04:05,,2026-10-01 09:00:00,${400 + at},ab${at},,`;
    });
  const made = (status: string, all: readonly string[], changed = 'LAST_CHANGED') =>
    new File(
      [[`Email Address,First Name,${SYSTEM.replace('LAST_CHANGED', changed)}`, ...rows(all)].join('\n')],
      `${status}_email_audience_export_4f2a9c01de.csv`,
    );
  return [made('subscribed', subscribed), made('unsubscribed', left, 'UNSUB_TIME')];
}

export const members = [
  'An an@zeezicht.example',
  'Bo bo@zeezicht.example',
  'Cas cas@duin.example',
  'Dirk dirk@duin.example',
  'Els els@duin.example',
  'Femke femke@strand.example',
  'Hanna Hanna@strand.example',
  'Jet info@strand.example',
  'Ivo ivo+nieuws@strand.example',
  'Niemand niemand@elders.example',
];
