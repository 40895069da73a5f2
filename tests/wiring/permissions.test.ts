import { describe, expect, test } from 'vitest';
import {
  originsHeldFor,
  permissionsFor,
  permissionsForHosts,
  sitesOn,
  withoutOrigins,
} from '@/entrypoints/wiring/permissions';
import { sites } from '@/sites';

const downloads = { permissions: ['downloads'] };
const own = (site: string) => sites.find(({ id }) => id === site)?.matches ?? [];

describe('what switching a tool on asks for', () => {
  test.each([
    ['DISC', 'disc', null, own('disc'), downloads],
    ['YouKnow', 'youknow', null, own('youknow'), downloads],
    ['DISC, on one of its pages', 'disc', 'www.ttiadmin.com', own('disc'), downloads],
    ['DISC, on a host that is a guess', 'disc', 'a.q4profiles.nl', ['https://a.q4profiles.nl/*'], downloads],
    ['a portal that is taught', 'portal', 'p.example', ['https://p.example/*'], downloads],
    ['OneDrive', 'onedrive', null, own('onedrive'), {}],
    ['OneDrive, on a page of a tenant', 'onedrive', 'x-my.sharepoint.com', own('onedrive'), {}],
    ['MailChimp', 'mailchimp', 'login.mailchimp.com', own('mailchimp'), {}],
  ] as const)('%s', (_, site, host, origins, more) => {
    expect(permissionsFor(site, host)).toEqual({ origins, ...more });
  });

  test('a portal that was read from a file', () => {
    expect(permissionsForHosts(['a.example', '*.b.example'])).toEqual({
      origins: ['https://a.example/*', 'https://*.b.example/*'],
      ...downloads,
    });
  });
});

const held = [
  'https://*.sharepoint.com/*',
  'https://a.q4profiles.nl/*',
  'https://www.ttiadmin.com/*',
  'https://oud.example/*',
];

describe('what is held', () => {
  test('a tool is on by any of its hosts, one that only the popup asked for as well', () => {
    expect(sitesOn(held)).toEqual(['onedrive', 'disc']);
    expect(sitesOn(['https://a.q4profiles.nl/*'])).toEqual(['disc']);
    expect(sitesOn(['https://oud.example/*', 'https://*/*'])).toEqual([]);
  });

  test('switching it off gives all of them back', () => {
    expect(originsHeldFor('disc', held)).toEqual(['https://a.q4profiles.nl/*', 'https://www.ttiadmin.com/*']);
    expect(originsHeldFor('onedrive', held)).toEqual(['https://*.sharepoint.com/*']);
  });

  test('the downloads go with the last portal, and no earlier', () => {
    const disc = originsHeldFor('disc', held);
    expect(withoutOrigins(held, disc)).toEqual({ origins: disc });
    expect(withoutOrigins(held, [...disc, 'https://oud.example/*'])).toMatchObject(downloads);
    expect(withoutOrigins([...disc, 'https://*.sharepoint.com/*'], disc)).toMatchObject(downloads);
  });
});
