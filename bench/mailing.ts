import type { Day } from '@/policy/calendar';
import { foldAddress } from '@/policy/mailing/address';
import type { Audience, ListMember } from '@/policy/mailing/audience';
import { evidenceSources } from '@/policy/mailing/channels';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { groundsOf } from '@/policy/mailing/grounds';
import type { Known } from '@/policy/mailing/memberJudge';

/** A list of this many, of which nine in ten are known, with one to three events each; and a tenth that is not on it. */
export function inventedList(size: number): { readonly audience: Audience; readonly known: Known } {
  const events = new Map<string, EvidenceEvent[]>();
  const people = new Map<string, { readonly name: string }[]>();
  const addressOf = (at: number) =>
    `persoon.${at}${at % 500 === 0 ? '+nieuws' : ''}@voorbeeld${at % 97}.example`;
  for (let at = Math.floor(size / 10); at < size * 1.1; at++) {
    const made = Array.from({ length: 1 + (at % 3) }, (_, n): EvidenceEvent => {
      const source = evidenceSources[(at * 7 + n * 3) % evidenceSources.length] ?? 'webinar';
      const day: Day = `2026-0${1 + ((at + n) % 9)}-1${at % 9}` as Day; // the shape was just made
      return {
        id: `${at}-${n}`,
        source,
        channel: source === 'opt-in' ? 'newsletter' : null,
        moment: { text: day, day, exact: 'day' },
        from: { tool: null, form: 'f', page: null, file: null, digest: null, row: at },
        wording: null,
        sale: null,
        corrects: null,
        withdrawn: false,
        recordedAt: at,
      };
    });
    events.set(addressOf(at), made);
    if (at % 10 === 0) people.set(addressOf(at), [{ name: `Persoon ${at}` }]);
  }
  const members = Array.from(
    { length: size },
    (_, at): ListMember => ({
      address: `P${addressOf(at).slice(1)}`,
      status: 'subscribed',
      name: `Persoon ${at}`,
      optedIn: null,
      left: null,
      leftBecause: null,
      webId: `${at}`,
      tags: [],
    }),
  );
  return {
    audience: { tool: 'mailchimp', id: null, webId: null, name: 'x', readAt: 0, whole: true, members },
    known: { events, people, leftBefore: new Map() },
  };
}

/**
 * What the same lists cost at the least: one join of the list with the evidence, each judged once by the same rules. No
 * reasons, no plus-tags, no turns for others.
 */
export function plainJoin({
  audience,
  known,
}: ReturnType<typeof inventedList>): Readonly<Record<'off' | 'left' | 'missing' | 'unknown', string[]>> {
  const lists: ReturnType<typeof plainJoin> = { off: [], left: [], missing: [], unknown: [] };
  const there = new Set<string>();
  for (const { address } of audience.members) {
    const folded = foldAddress(address);
    there.add(folded);
    const events = known.events.get(folded);
    if (!events) {
      lists.unknown.push(address);
      continue;
    }
    const { newsletter, webinars } = groundsOf(events);
    if (newsletter.state === 'left' || webinars.state === 'left') lists.left.push(address);
    else if (newsletter.state === 'none' || webinars.state === 'none') lists.off.push(address);
  }
  for (const [address, events] of known.events) {
    if (there.has(address)) continue;
    const { newsletter, webinars } = groundsOf(events);
    if (newsletter.state === 'yes' && webinars.state === 'yes') lists.missing.push(address);
  }
  return lists;
}
