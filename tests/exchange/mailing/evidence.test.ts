import { expect, test } from 'vitest';
import { evidenceHeaders, guessEvidence, toolOf } from '@/exchange/mailing/evidenceFields';
import { type EvidenceChoice, planEvidence } from '@/exchange/mailing/planEvidence';
import { readSheets } from '@/exchange/sheet/readSheets';
import { tableOf } from '@/exchange/sheet/table';
import { file, fixture } from './support';

const choice = { source: 'e-book', channel: null, form: 'E-book', ticked: null } as const;

async function planOf(given: File, chosen: Partial<EvidenceChoice> = {}) {
  const read = await readSheets(given);
  if (!read.ok || !read.value[0]) throw new Error('not read');
  const table = tableOf(read.value[0], evidenceHeaders, false);
  const mapping = guessEvidence(table.headers);
  const tool = toolOf(table.headers, given.name);
  const plan = planEvidence({
    table,
    choice: { ...choice, mapping, ...chosen },
    file: { name: given.name, digest: 'ab' },
    tool,
    today: '2026-11-25',
  });
  return { ...plan, mapping, tool, headers: table.headers };
}

test('Gravity Forms: the day, the tick, its words and the page; no address of a computer', async () => {
  const plan = await planOf(fixture('wordpress', 'gravity-forms_e-book-2026-11-22.csv'));
  expect(plan.tool).toBe('gravity-forms');
  expect(plan.issues).toEqual([]);
  expect(plan.drafts).toHaveLength(plan.rows);
  expect(plan.drafts[1]).toMatchObject({
    address: 'bram.vanderven301@example.com',
    source: 'e-book',
    moment: { text: '2026-02-15 10:01:00', day: '2026-02-15', exact: 'day' },
    wording: 'Ja, stuur mij de weektip',
    from: { tool: 'gravity-forms', form: 'E-book', page: 'https://example.com/e-book/', row: 3 },
  });
  expect(JSON.stringify(plan.drafts)).not.toContain('192.0.2');
});

test('who did not tick is no sign-up, when the tick is what counts', async () => {
  const given = fixture('wordpress', 'gravity-forms_e-book-2026-11-22.csv');
  const plan = await planOf(given, { source: 'opt-in', channel: 'weekly-tip', ticked: 'only' });
  expect(plan.drafts.map(({ address }) => address)).not.toContain('anna.vanderven300@example.com');
  expect(plan.issues[0]).toEqual({
    row: 2,
    column: 'Toestemming (Consent)',
    type: 'not-ticked',
    value: 'anna.vanderven300@example.com',
  });
  expect(plan.drafts.length + plan.issues.length).toBe(plan.rows);
});

test('the log of MailChimp for WordPress: tabs, and who waits to confirm is left out', async () => {
  const plan = await planOf(fixture('wordpress', 'mailchimp-for-wp-log.csv'), { source: 'weekly-tip' });
  expect(plan.tool).toBe('mc4wp');
  expect(plan.drafts).toHaveLength(3);
  expect(plan.issues.map(({ type }) => type)).toEqual(['pending', 'pending', 'pending']);
  expect(plan.drafts[0]).toMatchObject({
    moment: { day: '2026-04-01' },
    from: { tool: 'mc4wp', page: 'https://example.com/weektip/' },
  });
});

test('Flamingo: an hour with an offset is a day, and its warning is no part of a cell', async () => {
  const text =
    '"your-name","your-email","Datum"\r\n"An","(Security Alert: suspicious content) an@example.com","2026-05-06T07:08:09+02:00"';
  const plan = await planOf(file('voorbeeld-flamingo-inbound-2026-11-22.csv', text), {
    source: 'contact-form',
  });
  expect(plan).toMatchObject({ tool: 'flamingo', issues: [] });
  expect(plan.drafts).toMatchObject([{ address: 'an@example.com', moment: { day: '2026-05-06' } }]);
});

test('CFDB7: the header that stands there again is no row, and Status is no subscription', async () => {
  const head = 'Form_id,Form_date,Status,Name,Email';
  const text = `${head}\n7,2026-01-02 03:04:05,unread,An,an@example.com\n${head}\n7,2026-01-03 03:04:05,read,Bo,bo@example.com\n`;
  const plan = await planOf(file('cfdb7-2026-11-22.csv', text), { source: 'contact-form' });
  expect(plan.tool).toBe('cfdb7');
  expect(plan.mapping).toEqual(['form', 'moment', null, null, 'address']);
  expect(plan.drafts.map(({ address, source, from }) => [address, source, from.form])).toEqual([
    ['an@example.com', 'contact-form', '7'],
    ['bo@example.com', 'contact-form', '7'],
  ]);
});

test('any list: what is wrong is said by row and column, and stands in no other row’s way', async () => {
  const text =
    'E-mailadres;Datum;Status\nan@example.com;31-1-2026;\nbo@;1-2-2026;\n;1-2-2026;\ncas@example.com;1-1-2027;\nAn@example.com;31-1-2026;\ndirk@example.com;3/4/2026;\nels@example.com;1-2-2026;unsubscribed';
  const plan = await planOf(file('lijst.csv', text), { source: 'webinar' });
  expect(plan.drafts.map(({ address, source }) => `${address} ${source}`)).toEqual([
    'an@example.com webinar',
    'dirk@example.com webinar',
    'els@example.com unsubscribe',
  ]);
  expect(plan.issues).toEqual([
    { row: 3, column: 'E-mailadres', type: 'bad-email', value: 'bo@' },
    { row: 4, column: 'E-mailadres', type: 'no-email', value: '' },
    { row: 5, column: 'Datum', type: 'future-day', value: '1-1-2027' },
    { row: 6, column: 'E-mailadres', type: 'twice', value: 'An@example.com' },
    { row: 7, column: 'Datum', type: 'no-day', value: '3/4/2026' },
  ]);
});

test('what stands behind a page’s address may be about somebody, and is not kept', async () => {
  const text = 'Email,Date,Source Url\nan@example.com,2026-01-02,https://example.com/tip/?naam=An#x\n';
  const plan = await planOf(file('x.csv', text));
  expect(plan.drafts[0]?.from.page).toBe('https://example.com/tip/');
});
