import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channels, evidenceSources } from '@/policy/mailing/channels';
import type { EvidenceEvent } from '@/policy/mailing/evidence';
import { type Ground, groundFor, groundsOf } from '@/policy/mailing/grounds';
import { regulationGives } from '@/policy/mailing/sources';
import { sources } from '@/policy/sources';
import { type Case, inexact, several, table, thenCameBack, thenLeft } from './cases';
import { eventOf, eventsOf, momentOf } from './written';

const verdict = ({ state, clause, why }: Ground): string =>
  state === 'yes' ? `yes ${clause}` : state === 'none' ? `none ${why}` : state;

const verdicts = (events: readonly EvidenceEvent[]) => {
  const { newsletter, webinars, 'weekly-tip': tip } = groundsOf(events);
  return { newsletter: verdict(newsletter), webinars: verdict(webinars), tip: verdict(tip) };
};

const groups: readonly (readonly [string, readonly Case[]])[] = [
  ['the channel table', table],
  ['somebody who left', thenLeft],
  ['somebody who came back', thenCameBack],
  ['days that are not wholly known', inexact],
  ['several sources', several],
];

describe.each(groups)('%s', (_, cases) => {
  test.each(cases)('%s', (events, expected) => {
    expect(verdicts(eventsOf(events))).toEqual(expected);
    expect(verdicts(eventsOf(events).toReversed())).toEqual(expected);
  });
});

test('there are 150 cases at least, and every source and channel is among them', () => {
  const all = groups.flatMap(([, cases]) => cases);
  expect(all.length * channels.length).toBeGreaterThanOrEqual(150);
  const text = all.map(([events]) => events).join(' ');
  for (const source of evidenceSources) expect(text).toContain(source);
  expect(new Set(all.map(([events]) => events)).size).toBe(all.length);
});

test('the table is the one of the regulation', () => {
  expect(regulationGives).toEqual(
    Object.fromEntries(Object.entries(sources).map(([name, { gives }]) => [name, gives])),
  );
});

test('a firm that chose other channels for a source is judged by its own choice', () => {
  const gives = { ...regulationGives, webinar: ['webinars'], 'contact-form': ['newsletter'] } as const;
  const events = eventsOf('webinar@2026-01-10');
  expect(verdict(groundFor(events, 'newsletter', gives))).toBe('none other-channel');
  expect(verdict(groundFor(events, 'webinars', gives))).toBe('yes R14');
  expect(verdict(groundFor(eventsOf('contact-form@2026-01-10'), 'newsletter', gives))).toBe('yes R7');
});

describe('a correction', () => {
  const wrong = eventOf('unsubscribe@2026-02-01', 1);
  const webinar = eventOf('webinar@2026-01-10', 2);
  const right = { ...eventOf('unsubscribe(weekly-tip)@2026-02-01', 3), corrects: wrong.id };
  const back = { ...eventOf('unsubscribe@2026-02-01', 4), corrects: wrong.id, withdrawn: true };

  test.each([
    ['takes the place of what it corrects', [wrong, webinar, right], 'yes R14', 'left'],
    ['that takes back leaves nothing', [wrong, webinar, back], 'yes R14', 'none other-channel'],
    [
      'of a correction counts',
      [wrong, webinar, right, { ...back, corrects: right.id }],
      'yes R14',
      'none other-channel',
    ],
    ['the last word of two devices counts', [wrong, webinar, right, back], 'yes R14', 'none other-channel'],
    ['of something that is not here stands by itself', [webinar, right], 'yes R14', 'left'],
    [
      'of an event under two ids leaves the other',
      [wrong, { ...wrong, id: '9' }, webinar, back],
      'left',
      'left',
    ],
  ])('%s', (_, events, newsletter, tip) => {
    expect(verdicts(events)).toMatchObject({ newsletter, tip });
    expect(verdicts(events.toReversed())).toMatchObject({ newsletter, tip });
  });
});

const moments = ['2026-02-01', '2026-02-02', '2026-02', '2026-03-01', '2026-03', '2026', '?'].map(momentOf);
const event = fc
  .record({
    id: fc.integer({ min: 0, max: 7 }).map(String),
    source: fc.constantFrom(...evidenceSources),
    channel: fc.constantFrom(null, ...channels),
    moment: fc.constantFrom(...moments),
    corrects: fc.option(fc.integer({ min: 0, max: 7 }).map(String), { freq: 3 }),
    withdrawn: fc.boolean(),
    recordedAt: fc.integer({ min: 0, max: 3 }),
  })
  .map(
    (fields): EvidenceEvent => ({
      ...eventOf('webinar@?'),
      ...fields,
      withdrawn: fields.withdrawn && fields.corrects !== null,
    }),
  );

/** Every order in which six things can be said. */
function* orders<T>(list: readonly T[]): Generator<readonly T[]> {
  if (list.length < 2) yield list;
  for (const [at, first] of list.entries())
    for (const rest of orders(list.toSpliced(at, 1))) if (list.length > 1) yield [first, ...rest];
}

test('in every order of up to six events, on three devices, the answer is the same', () => {
  const onDevices = fc.array(fc.tuple(event, fc.subarray([0, 1, 2], { minLength: 1 })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(onDevices, (told) => {
      const expected = JSON.stringify(groundsOf(told.map(([one]) => one)));
      for (const order of orders(told)) {
        const devices = [0, 1, 2].map((device) =>
          order.filter(([, on]) => on.includes(device)).map(([one]) => one),
        );
        // Each device's own, one after another, in every rotation of the devices: what two of them have comes twice.
        for (const first of [0, 1, 2]) {
          const merged = [...devices.slice(first), ...devices.slice(0, first)].flat();
          if (JSON.stringify(groundsOf(merged)) !== expected)
            throw new Error('another answer in another order');
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('no source but an opt-in of a later day ever undoes that somebody left', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 6 }), fc.constantFrom(...channels), (events, channel) => {
      const plain = events.map((one, at) => ({ ...one, id: `${at}`, corrects: null, withdrawn: false }));
      const left = plain.filter(
        (one) => ['unsubscribe', 'objection'].includes(one.source) && (one.channel ?? channel) === channel,
      );
      const { state } = groundFor(plain, channel);
      const without = plain.filter(({ source }) => source !== 'opt-in');
      expect(groundFor(without, channel).state === 'left').toBe(left.length > 0);
      if (state === 'yes' && left.length > 0)
        expect(plain.some((one) => one.source === 'opt-in' && one.channel === channel)).toBe(true);
    }),
  );
});
