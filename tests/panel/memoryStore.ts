import { dayIn } from '@/components/panel/mailing/ages';
import type {
  AudienceRow,
  KeptComparison,
  KnownMailing,
  MailingStore,
} from '@/components/panel/mailing/MailingStore';
import type { ComparedAudience } from '@/exchange/mailing/compareOnDesk';
import { foldAddress } from '@/policy/mailing/address';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { type MailingList, mailingLists } from '@/policy/mailing/lists';
import type { KeptEntry } from '@/storage/reader';

type Ticked = { at: number; done: boolean };
type Snoozed = { until: KeptEntry['until']; reason: string };
type Audience = AudienceRow & {
  comparison: (ComparedAudience & { at: number }) | null;
  ticks: Map<string, Ticked>;
  snoozes: Map<string, Snoozed>;
};

/** What is kept of mailing lists, in memory: for tests, and whoever has no register. */
export function memoryStore(
  given: Pick<KnownMailing, 'people'> & { readonly events: Map<string, readonly EvidenceEvent[]> },
  touched: () => void,
  now: () => number,
): MailingStore {
  const audiences = new Map<string, Audience>();
  let made = 0;
  const ok = <T>(value: T) => {
    touched();
    return { ok: true, value } as const;
  };
  const markOf = (audience: Audience, address: string, readAt: number) => {
    const folded = foldAddress(address);
    const tick = audience.ticks.get(folded);
    const snooze = audience.snoozes.get(folded);
    const none = { tickedOn: null, until: null, reason: '' };
    if (tick?.done)
      return { ...none, state: tick.at > readAt ? 'done' : 'still-there', tickedOn: dayIn(tick.at) } as const;
    if (snooze?.until) return { ...none, state: 'snoozed', ...snooze } as const;
    return { ...none, state: 'open' } as const;
  };
  return {
    known: async () => ({ events: given.events, people: given.people, leftBefore: async () => new Map() }),
    audiences: async () =>
      Array.from(audiences.values(), ({ comparison, ...row }) => ({
        ...row,
        compared: comparison && { at: comparison.at },
      })),
    comparison: async (dossier): Promise<KeptComparison | null> => {
      const audience = audiences.get(dossier);
      if (!audience?.comparison) return null;
      const { lists, ...rest } = audience.comparison;
      const marked = (list: MailingList) =>
        lists[list].map((row) => ({ ...row, ...markOf(audience, row.address, rest.readAt) }));
      const there = new Set(
        mailingLists.flatMap((list) => lists[list].map(({ address }) => foldAddress(address))),
      );
      const verified = Array.from(audience.ticks).filter(
        ([address, { done, at }]) => done && at <= rest.readAt && !there.has(address),
      ).length;
      return {
        ...rest,
        verified,
        lists: {
          'must-come-off': marked('must-come-off'),
          'left-still-there': marked('left-still-there'),
          missing: marked('missing'),
          'cannot-tell': marked('cannot-tell'),
        },
      };
    },
    setAudience: async (dossier, row) => {
      made += dossier === null ? 1 : 0;
      const id = dossier ?? `list-${made}`;
      const there = audiences.get(id);
      audiences.set(id, {
        comparison: null,
        compared: null,
        ticks: new Map(),
        snoozes: new Map(),
        ...there,
        ...row,
        // What a file doesn't tell stays as the tool told it.
        listId: row.listId ?? there?.listId ?? null,
        webId: row.webId ?? there?.webId ?? null,
        dossier: id,
      });
      return ok(id);
    },
    keep: async (dossier, comparison) => {
      const audience = audiences.get(dossier);
      if (audience) audience.comparison = { ...comparison, at: now() };
      return ok(null);
    },
    tick: async (dossier, addresses, done) => {
      for (const address of addresses)
        audiences.get(dossier)?.ticks.set(foldAddress(address), { at: now(), done });
      return ok(null);
    },
    snooze: async (dossier, addresses, until, reason) => {
      for (const address of addresses)
        audiences.get(dossier)?.snoozes.set(foldAddress(address), { until, reason });
      return ok(null);
    },
    take: async (of, drafts, { progress }) => {
      const all = await drafts(0, of);
      progress(of, of);
      for (const { address, ...draft } of all) {
        const folded = foldAddress(address);
        made += 1;
        const event = { ...draft, id: `event-${made}`, recordedAt: now() };
        given.events.set(folded, [...(given.events.get(folded) ?? []), event]);
      }
      return ok({ recorded: all.length, known: 0, command: null });
    },
  };
}
