import { describe, expect, test } from 'vitest';
import { namesShown, recognise, siteOfHost } from '@/sites';
import { sharedIn } from '@/sites/onedrive/carriers';
import { drivePathOf, looksLikeFile } from '@/sites/onedrive/drivePath';
import { dashed, fromDriveItem, fromResid, fromShareToken } from '@/sites/onedrive/guid';
import { nameInTitle } from '@/sites/onedrive/name';
import { isSecretLike } from '@/sites/secretLike';
import { hasShape, nameByPattern, pathShape, titlePattern } from '@/sites/teach';

/** A regular expression that goes back and forth never ends over these within a test's time; one that reads once does at once. */
const LENGTH = 500_000;

const lengthy = (part: string): string => part.repeat(Math.ceil(LENGTH / part.length));
const texts = ['A', '/', 'a/', '.a', ' ', ' - ', '!', '/:w:/g/', '%2F', '-', '{name}', 'é ', '1,', '\n'].map(
  lengthy,
);
const noQuery = new Map<string, string>();

describe.each(texts.map((text) => [JSON.stringify(text.slice(0, 8)), text] as const))(
  '%s, half a million characters',
  (_, text) => {
    test.each([
      ['a sharing link', () => sharedIn(`/:w:/g/${text}!`)],
      ['a path', () => drivePathOf(new URL(`https://x.sharepoint.com/sites/${text}`), noQuery)],
      [
        'a path parameter',
        () => drivePathOf(new URL('https://x.sharepoint.com/'), new Map([['id', `/${text}`]])),
      ],
      ['a file name', () => looksLikeFile(`${text}!`)],
      ['ids', () => [dashed, fromDriveItem, fromResid, fromShareToken].map((read) => read(text))],
      ['a title', () => nameInTitle(text)],
      [
        'a title that may show a name',
        () => namesShown({ url: new URL('https://portaal.q4profiles.nl/'), title: text }),
      ],
      ['a piece of a path that may be secret', () => isSecretLike(text)],
      ['a title to learn', () => titlePattern(text, text.slice(LENGTH / 2), 'disc-portaal.example')],
      ['a title to read', () => nameByPattern(text, '{name} - DISC-portaal')],
      ['a path to learn', () => hasShape(text, pathShape(text))],
    ])('as %s ends', (_, read) => {
      expect(read).not.toThrow();
    });
  },
);

// Just short enough to be looked at.
test.each([
  'https://onedrive.live.com/:w:/g/',
  'https://voorbeeld.sharepoint.com/sites/',
  'https://voorbeeld.sharepoint.com/x/_layouts/15/',
  'https://onedrive.live.com/?redeem=',
  'https://onedrive.live.com/?docId=spo_',
  'https://onedrive.live.com/my?id=%2F',
  'https://us21.admin.mailchimp.com/lists/',
  'https://analytics.google.com/analytics/web/#/a',
  'https://www.werkenergieanalyse.nl/',
])('%s with 7,900 characters of anything ends', (start) => {
  for (const text of texts) {
    const url = new URL(start + text.slice(0, 7_900 - start.length).replaceAll('\n', '_'));
    expect(() => recognise({ url, title: text })).not.toThrow();
  }
});

test.each([
  ['another host at the end', 'https://onedrive.live.com.kwaad.example/my'],
  ['another host in front', 'https://kwaad-onedrive.live.com/my'],
  ['no dot in front', 'https://kwaadsharepoint.com/my'],
  ['two labels in front', 'https://kwaad.voorbeeld-my.sharepoint.com/my'],
  ['the new host at the end', 'https://onedrive.cloud.microsoft.kwaad.example/my'],
  ['the new host in front', 'https://kwaadcloud.microsoft/my'],
  ['an unknown tool on the new host', 'https://kwaad.cloud.microsoft/my'],
  ['no https', 'http://onedrive.live.com/my'],
  ['a port', 'https://onedrive.live.com:8443/my'],
  ['a user', 'https://jan@onedrive.live.com/my'],
  ['a password', 'https://jan:geheim@onedrive.live.com/my'],
  ['a letter that looks the same', 'https://оnedrive.live.com/my'],
  ['a dot behind', 'https://onedrive.live.com./my'],
  ['a government cloud', 'https://voorbeeld-my.sharepoint.us/my'],
  ['the Chinese cloud', 'https://voorbeeld-my.sharepoint.cn/my'],
])('nothing is recognised on a host with %s', (_, url) => {
  expect(recognise({ url: new URL(url), title: 'Rapport.pdf - OneDrive' })).toBeNull();
});

test('an address in capitals is the same address', () => {
  expect(recognise({ url: new URL('HTTPS://ONEDRIVE.LIVE.COM:443/my'), title: '' })?.site).toBe('onedrive');
});

test.each([
  ['voorbeeld-my.sharepoint.com', 'onedrive'],
  ['word.cloud.microsoft', 'onedrive'],
  ['us21.admin.mailchimp.com', 'mailchimp'],
  ['mijn.werkenergieanalyse.nl', 'youknow'],
  ['portaal.synques.nl', 'disc'],
  ['sharepoint.com', null],
  ['sharepoint.com.kwaad.example', null],
  ['constructor', null],
])('the host %s is %s', (host, site) => {
  expect(siteOfHost(host)).toBe(site);
});
