import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Audience, ListMember, MemberStatus } from '@/policy/mailing/audience';
import { compare, comparing } from '@/policy/mailing/compare';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { mailingLists } from '@/policy/mailing/lists';
import { type CompareCase, compareCases } from './compare.cases';
import { eventOf, eventsOf, momentOf } from './written';

const AN = 'an@example.com';
const TAGGED = 'an+nieuws@example.com';

const member = (address: string, status: MemberStatus, more: Partial<ListMember> = {}): ListMember => ({
  address,
  status,
  name: null,
  optedIn: null,
  left: null,
  leftBecause: null,
  webId: null,
  tags: [],
  ...more,
});

const audience = (members: readonly ListMember[], whole = true): Audience => ({
  tool: 'mailchimp',
  id: null,
  webId: null,
  name: 'Klanten',
  readAt: 0,
  whole,
  members,
});

const known = (events: Readonly<Record<string, readonly EvidenceEvent[]>> = {}) => ({
  events: new Map(Object.entries(events)),
  people: new Map<string, readonly { readonly name: string }[]>(),
  leftBefore: new Map<string, readonly EvidenceEvent[]>(),
});

function judged({ events, people, leftBefore, tagged, status, optedIn, left, channels, whole }: CompareCase) {
  const moments = {
    optedIn: optedIn ? momentOf(optedIn) : null,
    left: left ? momentOf(left) : null,
  };
  const given = known({
    ...(events && { [AN]: eventsOf(events) }),
    ...(tagged && { [TAGGED]: eventsOf(tagged) }),
  });
  if (people)
    given.people.set(
      AN,
      people.map((name) => ({ name })),
    );
  if (leftBefore) given.leftBefore.set(AN, [eventOf(leftBefore, 100)]);
  const { lists } = compare({
    audience: audience(status ? [member('An@Example.com', status, moments)] : [], whole ?? true),
    channels: channels ?? ['newsletter', 'webinars'],
    known: given,
  });
  return mailingLists.flatMap((list) =>
    lists[list].filter(({ address }) => address.toLowerCase() === AN).map((row) => ({ list, ...row })),
  );
}

test.each(compareCases.map((one) => [`${one.status ?? 'not there'}: ${one.says}`, one] as const))(
  '%s',
  (_, one) => {
    const [row, ...more] = judged(one);
    expect(more).toEqual([]);
    expect(row?.list ?? null).toBe(one.list);
    if (one.reason) expect(row?.reason.type).toBe(one.reason);
    if (one.clause) expect(row?.clause).toBe(one.clause);
  },
);

test('the reason says for what it may be mailed, and what the list sends as well', () => {
  const [row] = judged({ says: '', events: 'opt-in(webinars)@2026-01-10', status: 'subscribed', list: null });
  expect(row?.reason).toEqual({ type: 'other-channel', gives: ['webinars'], lacks: ['newsletter'] });
});

test('who signed up again after leaving, by the tool, is said so, and only then', () => {
  const left = { says: '', events: 'unsubscribe@2026-02-01', status: 'subscribed', list: null } as const;
  const again = (optedIn: string) => judged({ ...left, optedIn })[0]?.reason;
  expect(again('2026-03-01')).toMatchObject({ again: { day: '2026-03-01' } });
  expect(again('2026-02-01')).toMatchObject({ again: null });
  expect(again('2026-01-01')).toMatchObject({ again: null });
});

test('what somebody rests on is counted, and shown', () => {
  const { bySource, mailed, lists } = compare({
    audience: audience([
      member('an@example.com', 'subscribed'),
      member('bo@example.com', 'subscribed'),
      member('cas@example.com', 'subscribed'),
      member('dirk@example.com', 'unsubscribed'),
    ]),
    channels: ['newsletter'],
    known: known({
      'an@example.com': eventsOf('webinar@2026-01-01 quote-accepted@2025-01-01'),
      'bo@example.com': eventsOf('e-book@2026-01-01'),
      'cas@example.com': eventsOf('contact-form@2026-01-01'),
    }),
  });
  expect({ bySource, mailed }).toEqual({
    bySource: { 'quote-accepted': 1, 'e-book': 1, none: 1 },
    mailed: 3,
  });
  expect(lists['must-come-off'][0]?.evidence).toMatchObject([{ source: 'contact-form' }]);
});

test('an address that stands in the tool twice is never taken for subscribed when it left', () => {
  const twice = [member('an@example.com', 'unsubscribed'), member('AN@example.com', 'subscribed')];
  for (const members of [twice, twice.toReversed()]) {
    const { mailed } = compare({ audience: audience(members), channels: ['newsletter'], known: known() });
    expect(mailed).toBe(0);
  }
});

test('under another tag it may be on the list already, so it is not missing', () => {
  const { lists } = compare({
    audience: audience([member(TAGGED, 'subscribed')]),
    channels: ['newsletter'],
    known: known({ [AN]: eventsOf('webinar@2026-01-10') }),
  });
  expect(lists.missing).toEqual([]);
  expect(lists['cannot-tell']).toMatchObject([{ address: TAGGED, reason: { type: 'plus-tag', like: AN } }]);
});

const someEvents = fc
  .array(
    fc.constantFrom(
      'webinar@2026-01-10',
      'contact-form@2026-02-10',
      'weekly-tip@2026-03-10',
      'unsubscribe@2026-04-10',
      'opt-in(newsletter)@2026-05-10',
      'objection@?',
    ),
    { maxLength: 4 },
  )
  .map((events) => eventsOf(events.join(' ')));
const addresses = ['an@x.nl', 'an+a@x.nl', 'an+b@x.nl', 'bo@x.nl', 'cas@x.nl', 'dirk@x.nl'];
const statuses: MemberStatus[] = [
  'subscribed',
  'unsubscribed',
  'cleaned',
  'nonsubscribed',
  'pending',
  'archived',
];

test('the order of list and evidence never matters, and nobody stands on two lists', () => {
  const listed = fc.record({ address: fc.constantFrom(...addresses), status: fc.constantFrom(...statuses) });
  const evidence = fc.record({ address: fc.constantFrom(...addresses), events: someEvents });
  const names = (comparison: ReturnType<typeof compare>) =>
    mailingLists.map((list) =>
      comparison.lists[list].map(({ address, reason }) => `${address} ${reason.type}`).toSorted(),
    );
  fc.assert(
    fc.property(
      fc
        .array(listed, { maxLength: 8 })
        .chain((members) =>
          fc
            .shuffledSubarray(members, { minLength: members.length })
            .map((other) => [members, other] as const),
        ),
      fc.array(evidence, { maxLength: 6 }),
      ([members, shuffled], events) => {
        const one = Object.fromEntries(events.map((given) => [given.address, given.events]));
        const other = Object.fromEntries(
          Object.entries(one)
            .toReversed()
            .map(([address, all]) => [address, all.toReversed()]),
        );
        const given = (all: typeof members, by: typeof one) => ({
          audience: audience(all.map(({ address, status }) => member(address, status))),
          channels: ['newsletter', 'webinars'] as const,
          known: known(by),
        });
        const result = names(compare(given(members, one)));
        expect(names(compare(given(shuffled, other)))).toEqual(result);
        const all = result.flat().map((row) => row.split(' ')[0]);
        expect(new Set(all).size).toBe(all.length);
      },
    ),
  );
});

test('nobody who left is ever called missing, and nobody is passed over who gets mail without a ground', () => {
  fc.assert(
    fc.property(someEvents, fc.constantFrom(...statuses), (events, status) => {
      const given = known({ [AN]: events });
      const { lists } = compare({
        audience: audience([member(AN, status)]),
        channels: ['newsletter'],
        known: given,
      });
      const gone = events.some(({ source }) => source === 'objection');
      if (gone) expect(lists.missing).toEqual([]);
      if (gone && status === 'subscribed') expect(lists['left-still-there']).toHaveLength(1);
      if (status === 'subscribed' && events.every(({ source }) => source === 'contact-form'))
        expect(lists['must-come-off'].length + lists['cannot-tell'].length).toBe(1);
    }),
  );
});

test('it gives others a turn: no step looks at more than some hundred addresses', () => {
  const members = Array.from({ length: 3_000 }, (_, at) => member(`a${at}@example.com`, 'subscribed'));
  const steps = comparing({ audience: audience(members), channels: ['newsletter'], known: known() });
  let turns = 0;
  while (!steps.next().done) turns += 1;
  expect(turns).toBeGreaterThan(15);
});
