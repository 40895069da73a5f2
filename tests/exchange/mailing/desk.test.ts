import { expect, test } from 'vitest';
import { factsOf, readFacts } from '@/exchange/mailing/facts';
import { inTurns } from '@/exchange/mailing/inTurns';
import { makeMailingDesk } from '@/exchange/mailing/makeMailingDesk';
import { addressLines, workListCsv } from '@/exchange/mailing/workList';
import type { ComparedMember } from '@/policy/mailing/reasons';
import { csvName, EXPORT, file, fixture } from './support';

const opened = async () => {
  const desk = makeMailingDesk();
  const read = await desk.openAudience([fixture('mailchimp', EXPORT)]);
  if (!read.ok) throw new Error('refused');
  return { desk, read: read.value };
};

test('what the tool knows: who left stands before who signed up, each with file, digest and row', async () => {
  const { desk, read } = await opened();
  expect(read).toMatchObject({ members: 95, left: 22, signedUp: 38 });
  const channels = ['newsletter', 'webinars'] as const;
  const of = await desk.evidenceOfTool({ list: 'Klanten', channels, left: true, signedUp: true });
  expect(of).toBe(22 * 2 + 38 * 2);
  const drafts = await desk.drafts(0, of);
  expect(drafts.findLastIndex(({ source }) => source === 'unsubscribe')).toBe(43);
  expect(drafts[2]).toMatchObject({
    address: 'bram.kuiper-smit61@example.com',
    source: 'unsubscribe',
    channel: 'newsletter',
    moment: { day: '2026-02-06' },
    from: { tool: 'mailchimp', form: 'Klanten', file: csvName('unsubscribed'), row: 3 },
  });
  expect(drafts[0]?.from.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(drafts)).not.toContain('192.0.2');
});

test('a list that is used for everything is left for everything', async () => {
  const { desk } = await opened();
  const channels = ['newsletter', 'webinars', 'weekly-tip'] as const;
  expect(await desk.evidenceOfTool({ list: 'x', channels, left: true, signedUp: false })).toBe(22);
  expect((await desk.drafts(0, 1))[0]?.channel).toBeNull();
});

test('a desk that is cleared knows nothing any more', async () => {
  const { desk } = await opened();
  desk.clear();
  expect(await desk.members(0, 10)).toEqual([]);
  expect(await desk.drafts(0, 10)).toEqual([]);
});

test('a trial run of evidence writes nothing, and says what keeps rows out first', async () => {
  const desk = makeMailingDesk();
  const look = await desk.openEvidence(file('x.csv', 'E-mail;Datum\nan@example.com;3/4/2026\nbo@;1-2-2026'));
  if (!look.ok) throw new Error('refused');
  const choice = {
    mapping: look.value.guess,
    source: 'webinar',
    channel: null,
    form: '',
    ticked: null,
  } as const;
  expect(await desk.tryEvidence(choice, '2026-11-25')).toMatchObject({
    rows: 2,
    drafts: 1,
    issues: { wrong: 1, other: 1 },
    shown: [{ type: 'bad-email' }, { type: 'no-day' }],
  });
});

const long = 'x'.repeat(5_000);
const member = (name: string): ComparedMember => ({
  address: '=HYPERLINK("x")@example.com',
  name,
  webId: '1',
  reason: { type: 'shared', names: Array.from({ length: 30 }, () => long) },
  clause: 'R1',
  evidence: Array.from({ length: 5 }, (_, at) => ({
    id: `${at}`,
    source: 'webinar',
    channel: null,
    moment: { text: '2026-01-01', day: '2026-01-01', exact: 'day' },
    from: { tool: 'x', form: long, page: long, file: long, digest: 'ab', row: 1 },
    wording: long,
    sale: null,
    corrects: null,
    withdrawn: false,
    recordedAt: 0,
  })),
  signedUp: null,
});

test('what is kept of a row stays under what the register takes, whatever it was made of', () => {
  const facts = factsOf(member(long));
  expect(JSON.stringify(facts).length).toBeLessThan(4_000);
  expect(readFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
});

test('what another version kept, and this one has no sentence for, is passed over', () => {
  expect(readFacts(null)).toBeNull();
  expect(readFacts({ reason: { type: 'tomorrow' }, evidence: [] })).toBeNull();
});

test('a list to work by calculates nothing in a spreadsheet, and is pasted one a line', () => {
  const row = { address: '=1+1@example.com', facts: factsOf(member('@SUM(A1)')) };
  const text = workListCsv(
    [row],
    (key) => key,
    () => '-2+3',
  );
  expect(text).toContain(`"'=1+1@example.com";"'@SUM(A1)";"'-2+3";R1`);
  expect(addressLines([row, { address: 'b@example.com' }])).toBe('=1+1@example.com\nb@example.com');
});

test('work in turns lets others in, and stops when it is told to', async () => {
  function* slow() {
    for (let n = 0; n < 40; n++) {
      const until = performance.now() + 2;
      while (performance.now() < until);
      yield n;
    }
    return 'done';
  }
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const told: number[] = [];
  expect(await inTurns(slow(), (n) => told.push(n), new AbortController().signal)).toBe('done');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
  expect(told.length).toBeGreaterThan(2);
  const stopping = new AbortController();
  expect(await inTurns(slow(), () => stopping.abort(), stopping.signal)).toBeNull();
});
