import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '@/sites';
import { driveItemId, redeemOf, shareToken } from '@/sites/onedrive/tokens.examples';

const cid = 'A1B2C3D4E5F60718';
const live = 'https://onedrive.live.com';
const firm = 'https://voorbeeld-my.sharepoint.com';
const cloud = 'https://onedrive.cloud.microsoft';
const hex = (guid: string): string => guid.replaceAll('-', '');

/** The same file as every kind of address names it. */
const carriers: Readonly<Record<string, (guid: string) => string>> = {
  'sourcedoc with braces': (guid) =>
    `${firm}/personal/jan/_layouts/15/Doc.aspx?sourcedoc=%7B${guid.toUpperCase()}%7D`,
  'sourcedoc without braces': (guid) => `${firm}/personal/jan/_layouts/15/Doc.aspx?sourcedoc=${guid}`,
  UniqueId: (guid) => `${firm}/personal/jan/_layouts/15/embed.aspx?UniqueId=${guid}`,
  'a bare resid': (guid) => `${live}/personal/${cid}/_layouts/15/doc.aspx?resid=${guid}`,
  'a resid': (guid) => `${live}/edit.aspx?resid=${cid}!s${hex(guid)}`,
  'a classic id': (guid) => `${live}/?id=${cid}%21s${hex(guid)}&cid=${cid}`,
  'a docId': (guid) =>
    `https://word.cloud.microsoft/open/onedrive/?docId=${cid}%21s${hex(guid)}&driveId=${cid}`,
  'an spo docId': (guid) =>
    `https://powerpoint.cloud.microsoft/open/onedrive/?docId=spo_ahr0chm6_${driveItemId(guid).toLowerCase()}`,
  'd=w': (guid) =>
    `https://voorbeeld.sharepoint.com/:w:/r/sites/team/Documenten/Plan.docx?d=w${hex(guid)}&csf=1`,
  'an E token': (guid) => `${firm}/:b:/g/personal/jan/${shareToken.E(guid)}?e=aB3dE5`,
  'an E token, migrated': (guid) => `https://1drv.ms/w/c/${cid.toLowerCase()}/${shareToken.migrated(guid)}`,
  'an I token': (guid) => `${firm}/:w:/g/personal/jan/${shareToken.I(guid)}`,
  'an I token with 0x00': (guid) => `${firm}/:w:/g/personal/jan/${shareToken['I, of the other kind'](guid)}`,
  'a c token with 0x72': (guid) =>
    `${cloud}/:u:/a@ab12cd34/S/${shareToken['c, of the other kind'](guid)}?e=aB3dE5`,
  'a token in share= of a video': (guid) =>
    `${cloud}/a@ab12cd34/_layouts/15/stream.aspx?share=${shareToken.c(guid)}`,
  'a c token': (guid) => `${cloud}/:u:/a@ab12cd34/S/${shareToken.c(guid)}?e=aB3dE5`,
  'a token in share=': (guid) =>
    `${firm}/personal/jan/_layouts/15/guestaccess.aspx?share=${shareToken.E(guid)}`,
  'redeem=': (guid) =>
    `${live}/view.aspx?redeem=${redeemOf(`https://1drv.ms/b/c/${cid}/${shareToken.E(guid)}?e=aB3dE5`)}`,
  'originalPath=': (guid) =>
    `${live}/view.aspx?originalPath=${redeemOf(`https://1drv.ms/b/c/${cid}/${shareToken.I(guid)}`)}`,
};

test.each(Object.entries(carriers))('%s gives the one key of the file', (_, address) => {
  fc.assert(
    fc.property(fc.uuid(), (guid) => {
      expect(recognise({ url: new URL(address(guid)), title: '' })?.keys[0]).toBe(`guid:${guid}`);
    }),
  );
});

test('the older id of a personal file and the id that Office shows for it are one key', () => {
  const drive = fc.stringMatching(/^[0-9a-f]{16}$/);
  fc.assert(
    fc.property(drive, fc.integer({ min: 1, max: 2 ** 40 }), (id, number) => {
      const le = (number.toString(16).padStart(12, '0').match(/../g) ?? []).reverse().join('');
      const guid = `${id.slice(8)}-${id.slice(4, 8)}-20${id.slice(2, 4)}-80${id.slice(0, 2)}-${le}`;
      const classic = new URL(`${live}/edit.aspx?resid=${id.toUpperCase()}!${number}`);
      const office = new URL(`${live}/personal/${id}/_layouts/15/Doc.aspx?sourcedoc={${guid}}`);
      expect(recognise({ url: classic, title: '' })?.keys).toEqual([`guid:${guid}`]);
      expect(recognise({ url: office, title: '' })?.keys).toEqual([`guid:${guid}`]);
    }),
  );
});

const secrets = [
  'e',
  'redeem',
  'authkey',
  'tempauth',
  'login_hint',
  'share',
  'originalPath',
  'access_token',
  'guestaccesstoken',
];
const pages = [
  `${live}/my?id=%2Fpersonal%2Fx%2FDocuments%2FRapport.pdf`,
  `${live}/edit.aspx?resid=${cid}!137`,
  `${firm}/personal/jan/_layouts/15/onedrive.aspx`,
  `${firm}/personal/jan/_layouts/15/Doc.aspx?file=Plan.docx`,
  `${cloud}/shared?id=%2Fpersonal%2Fjan%2FDocuments%2FX`,
  'https://voorbeeld.sharepoint.com/sites/team/Documenten/Forms/AllItems.aspx',
  'https://us21.admin.mailchimp.com/audience/contacts?id=123456',
  'https://www.ttiadmin.com/login',
  'https://app.webinargeek.com/webinars/1',
  'https://www.versio.nl/customer',
];

test('what a secret parameter says is nowhere in what is seen', () => {
  const value = fc.stringMatching(/^[A-Za-z0-9_!=-]{12,60}$/);
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.constantFrom(...secrets), value, (page, name, secret) => {
      const url = new URL(page);
      url.searchParams.append(name, secret);
      expect(JSON.stringify(recognise({ url, title: '' }))).not.toContain(secret);
    }),
    { numRuns: 1_000 },
  );
});

test('an address that is kept leads to the same file, and is kept the same again', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => text.replace(/[\p{Cc}\p{Surrogate}/]/gu, '_').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(name, (file) => {
      const url = new URL(`${firm}/my`);
      url.searchParams.set('id', `/personal/jan/Documents/${file}.pdf`);
      url.searchParams.set('parent', '/personal/jan/Documents');
      url.searchParams.set('e', 'aB3dE5');
      const first = recognise({ url, title: '' });
      expect(first?.keys).toEqual([`path:jan/Documents/${file}.pdf`]);
      const again = recognise({ url: new URL(first?.address ?? ''), title: '' });
      expect(again).toEqual(first);
    }),
  );
});
