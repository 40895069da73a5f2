import { expect, test } from 'vitest';
import { csvName, EXPORT, file, fixture, line, list, NOW, readOf, refusalOf, SYSTEM } from './support';

test('the whole export: four files in one zip', async () => {
  const { rows, counts, whole, issues, files, readAt } = await readOf(fixture('mailchimp', EXPORT));
  expect(counts).toEqual({ subscribed: 60, unsubscribed: 22, cleaned: 7, nonsubscribed: 6 });
  expect(rows).toHaveLength(95);
  expect({ whole, issues, readAt }).toEqual({ whole: true, issues: [], readAt: NOW - 1_000 });
  expect(files.map(({ name }) => name)).toEqual(
    ['unsubscribed', 'cleaned', 'subscribed', 'nonsubscribed'].map(csvName),
  );
  expect(rows.find(({ member }) => member.address === 'bram.deboer1@example.com')).toEqual({
    file: 2,
    row: 3,
    member: {
      address: 'bram.deboer1@example.com',
      status: 'subscribed',
      name: 'Bram de Boer',
      optedIn: { text: '2026-02-02 01:07:11', day: '2026-02-02', exact: 'day' },
      left: null,
      leftBecause: null,
      webId: '400000001',
      tags: ['Klant', 'Webinar 2025'],
    },
  });
});

test('who left has a day and a reason, whatever commas and quotes the mailing has in its name', async () => {
  const { rows } = await readOf(fixture('mailchimp', EXPORT));
  const { member } = rows.find((row) => row.member.address === 'bram.kuiper-smit61@example.com') ?? {};
  expect(member).toMatchObject({
    status: 'unsubscribed',
    left: { text: '2026-02-06 13:07:11', day: '2026-02-06', exact: 'day' },
    leftBecause: 'SPAM',
  });
});

test('put in by somebody else is no sign-up: no address of a reader, or that of MailChimp itself', async () => {
  const { rows } = await readOf(fixture('mailchimp', EXPORT));
  const optedIn = (address: string) => rows.find(({ member }) => member.address === address)?.member.optedIn;
  expect(optedIn('anna.deboer0@example.com')).toBeNull(); // 127.0.0.1
  expect(optedIn('dirk.voorbeeld3@example.com')).toBeNull(); // empty, and a time of confirming
  expect(optedIn('cora.deboer2@example.com')).toMatchObject({ day: '2026-03-03' });
});

test('Dutch labels, a mark before it and Windows line ends read as the file in the zip', async () => {
  const whole = await readOf(fixture('mailchimp', EXPORT));
  const dutch = await readOf(fixture('mailchimp', 'dutch-labels_bom_crlf_subscribed.csv'));
  expect(dutch.rows.map(({ member }) => member)).toEqual(
    whole.rows.map(({ member }) => member).filter(({ status }) => status === 'subscribed'),
  );
  expect(dutch.whole).toBe(false);
});

test('a column of the owner’s own that is called Status says nothing about who is subscribed', async () => {
  const { rows } = await readOf(fixture('mailchimp', EXPORT));
  const cora = rows.find(({ member }) => member.address === 'cora.kuiper-smit82@example.com');
  expect(cora?.member.status).toBe('cleaned'); // its own Status: "subscribed?"
});

test.each([
  ['semicolons and Latin letters, as Excel saves it', ';', 'windows-1252'],
  ['tabs', '\t', 'utf-8'],
] as const)('%s', async (_, sign, encoding) => {
  const text = `Email Address,First Name,Interesse,${SYSTEM}\r\n${line('an@example.com', 'Zoë')}\r\n`;
  const changed = text.replaceAll(',', sign);
  const bytes =
    encoding === 'utf-8' ? changed : Uint8Array.from(changed, (letter) => letter.charCodeAt(0) & 0xff);
  const { rows } = await readOf(file(csvName('subscribed'), bytes));
  expect(rows).toMatchObject([{ member: { address: 'an@example.com', name: 'Zoë' } }]);
});

test('Excel’s first line `sep=;` is no header, and rows keep the numbers that Excel shows', async () => {
  const text = `sep=;\r\n${`Email Address,First Name,Interesse,${SYSTEM}\r\n${line('an@example.com')}`.replaceAll(',', ';')}`;
  const { rows } = await readOf(file(csvName('subscribed'), text));
  expect(rows).toMatchObject([{ row: 3, member: { address: 'an@example.com' } }]);
});

test('a day as Excel wrote it, and one that can be two days', async () => {
  const at = (day: string) => line(`a${day.length}@example.com`).replaceAll('2026-01-02 03:04:05', day);
  const { rows, issues } = await readOf(list(at('31-1-2026 03:04'), at('3/4/2026 03:04')));
  expect(rows.map(({ member }) => member.optedIn)).toEqual([
    { text: '31-1-2026 03:04', day: '2026-01-31', exact: 'day' },
    { text: '3/4/2026 03:04', day: null, exact: 'unknown' },
  ]);
  expect(issues).toMatchObject([{ row: 3, column: 'OPTIN_TIME', type: 'bad-day', value: '3/4/2026 03:04' }]);
});

test('67 columns, an address of somebody’s work among them: MailChimp’s own stands first', async () => {
  const own = Array.from({ length: 50 }, (_, at) => `Veld ${at}`);
  const header = ['E-mail adres', 'E-mail werk', 'Naam', ...own, ...SYSTEM.split(',')].join(',');
  const row = [
    'an@example.com',
    'an@werk.example',
    'An',
    ...own.map(() => ''),
    '2',
    '',
    '',
    '',
    '',
    '',
    '7',
    '',
    '',
    '',
  ].join(',');
  const { rows } = await readOf(file(csvName('subscribed'), `${header}\n${row}\n`));
  expect(rows).toMatchObject([{ member: { address: 'an@example.com', name: 'An', webId: '7' } }]);
});

test('older names and columns: no tags, a place on the map', async () => {
  const header =
    'Email Address,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,LEID,EUID';
  const text = `${header}\nan@example.com,2,,,2019-05-06 07:08:09,192.0.2.1,52.1,4.9,12,ab\n`;
  const old = (status: string) =>
    file(`${status}_members_export_0a1b2c3d4e.csv`, text.replace('an@', `${status}@`));
  const { rows, whole, counts } = await readOf(old('subscribed'), old('unsubscribed'));
  expect(rows).toHaveLength(2);
  expect(counts).toMatchObject({ subscribed: 1, unsubscribed: 1 });
  expect(whole).toBe(true);
});

test('a segment is a part of a list', async () => {
  const text = await list(line('an@example.com')).text();
  const { whole } = await readOf(file('subscribed_segment_export_0a1b2c3d4e.csv', text));
  expect(whole).toBe(false);
});

test('what its columns say goes over what it is called', async () => {
  const text = (await list(line('an@example.com')).text()).replaceAll('LAST_CHANGED', 'UNSUB_TIME');
  const { rows } = await readOf(file('subscribed.csv', text));
  expect(rows).toMatchObject([{ member: { status: 'unsubscribed' } }]);
});

test('an address that stands in two files left, and is said so', async () => {
  const text = await list(line('An@example.com')).text();
  const left = file(csvName('unsubscribed'), text.replaceAll('LAST_CHANGED', 'UNSUB_TIME'));
  const { rows, issues } = await readOf(list(line('an@example.com'), line('bo@example.com')), left);
  expect(rows.map(({ member }) => `${member.address} ${member.status}`)).toEqual([
    'An@example.com unsubscribed',
    'bo@example.com subscribed',
  ]);
  expect(issues).toEqual([
    { file: csvName('subscribed'), row: 2, column: '', type: 'twice', value: 'an@example.com' },
  ]);
});

test('no address, or none that is one, is said by file, row and column', async () => {
  const { rows, issues } = await readOf(
    list(line(''), line('an@example.com'), line('bo@'), line('cas@example.com')),
  );
  expect(rows).toHaveLength(2);
  expect(issues).toEqual([
    { file: csvName('subscribed'), row: 2, column: 'Email Address', type: 'no-email', value: '' },
    { file: csvName('subscribed'), row: 4, column: 'Email Address', type: 'bad-email', value: 'bo@' },
  ]);
});

test('an apostrophe that keeps a spreadsheet from calculating is no part of an address', async () => {
  const { rows } = await readOf(list(line("'+an@example.com", "'t Hart"), line("o'neill@example.com")));
  expect(rows.map(({ member }) => [member.address, member.name])).toEqual([
    ['+an@example.com', "'t Hart"],
    ["o'neill@example.com", 'An'],
  ]);
});

const good = line('bo@example.com', 'Bo', '"Weektip, Webinars"', '"""Klant"",""Webinar 2025"""');
test.each([
  [
    'quotes in the middle of a quoted cell',
    line('an@example.com', '"Jan "de Boer" Smit"'),
    'Jan "de Boer" Smit',
    'mended',
  ],
  [
    'quotes at the end of a quoted cell',
    line('an@example.com', '"Jan "de Boer""'),
    'Jan "de Boer"',
    'mended',
  ],
  ['a quote in a cell without quotes', line('an@example.com', 'Jan 6" de Boer'), 'Jan 6" de Boer', null],
  ['a quote that is never closed', line('an@example.com', '"Jan'), '"Jan', 'mended'],
  ['one that the next row seems to close', line('an@example.com', 'Jan', '"Weektip'), 'Jan', 'mended'],
  ['a note of three lines', line('an@example.com', 'Jan', '', '', '"een\r\ntwee, drie\nvier"'), 'Jan', null],
] as const)('%s: no other row is lost', async (_, broken, name, note) => {
  const { rows, issues } = await readOf(list(broken, good, line('cas@example.com')));
  expect(rows.map(({ member, row }) => [row, member.address])).toEqual([
    [2, 'an@example.com'],
    [3, 'bo@example.com'],
    [4, 'cas@example.com'],
  ]);
  expect(rows[0]?.member.name).toBe(name);
  expect(rows[1]?.member.tags).toEqual(['Klant', 'Webinar 2025']);
  expect(issues.map(({ row, type }) => [row, type])).toEqual(note ? [[2, note]] : []);
});

test('a row that fits no reading is named, and the others are read', async () => {
  const { rows, issues } = await readOf(list('an@example.com,"Jan,,2,x', good, 'x,y,z,"'));
  expect(rows.map(({ member }) => member.address)).toEqual(['bo@example.com']);
  expect(issues.map(({ row, type }) => [row, type])).toEqual([
    [2, 'unreadable'],
    [4, 'unreadable'],
  ]);
});

test.each([
  ['an empty file', file('subscribed.csv', ''), 'Empty'],
  ['some other list', file('klanten.csv', 'Naam;E-mail\r\nAn;an@example.com'), 'NoExport'],
  ['a zip that is none', file('audience_export.zip', 'PK nothing'), 'Damaged'],
  ['a picture', file('foto.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), 'NoExport'],
] as const)('%s is refused with a sentence', async (_, given, type) => {
  expect(await refusalOf(given)).toMatchObject({ type, file: given.name });
});

test('whether they are subscribed must stand somewhere', async () => {
  const text = await list(line('an@example.com')).text();
  expect(await refusalOf(file('lijst.csv', text))).toEqual({ type: 'UnknownStatus', file: 'lijst.csv' });
});

test('a file with nobody in it is no mistake, whatever its columns are called', async () => {
  const { counts } = await readOf(
    list(line('an@example.com')),
    file(csvName('unsubscribed'), `Mailtje,${SYSTEM}\n`),
  );
  expect(counts).toMatchObject({ subscribed: 1, unsubscribed: 0 });
});

test('two exports at once are two lists', async () => {
  const text = await list(line('an@example.com')).text();
  const other = file('subscribed_email_audience_export_00000000aa.csv', text);
  expect(await refusalOf(list(line('an@example.com')), other)).toMatchObject({ type: 'TwoLists' });
});

test('a file that was cut off in the middle of a row keeps the rows before it', async () => {
  const text = await list(line('an@example.com'), line('bo@example.com')).text();
  const { rows, issues } = await readOf(file(csvName('subscribed'), text.slice(0, -60)));
  expect(rows.map(({ member }) => member.address)).toContain('an@example.com');
  expect(issues.length + rows.length).toBe(2);
});
