import type { PortalDefinition } from './portal';
import type { Example, SiteId } from './site';

const app = (address: string) => ({ kind: 'app', keys: [], name: null, address }) as const;

/** A portal as a user taught it: its reports, and where title and page show whose they are. */
export const taught: PortalDefinition = {
  id: 'disc-portaal-example',
  site: 'portal',
  label: 'disc-portaal.example',
  hosts: ['disc-portaal.example'],
  reportPaths: ['/rapporten/*'],
  titlePattern: '{name} - DISC-portaal',
  nameAt: 'main > h1',
  personAt: 'main > p',
};

export const toolExamples: Readonly<Record<Exclude<SiteId, 'onedrive'>, readonly Example[]>> = {
  disc: [
    { url: 'https://www.ttiadmin.com/login?sessie=geheim0123', sees: app('https://www.ttiadmin.com/login') },
    {
      url: 'https://catalyst.everythingdisc.com/admin/organizations',
      sees: app('https://catalyst.everythingdisc.com/admin/organizations'),
    },
    { url: 'https://persolog-eport.com/', sees: app('https://persolog-eport.com/') },
    { url: 'https://portaal.q4profiles.nl/', sees: app('https://portaal.q4profiles.nl/') },
    { url: 'https://www.finxs.com/start', sees: app('https://www.finxs.com/start') },
    // A respondent's link is a code with a password in it.
    { url: 'https://www.ttisurvey.com/123456abc-geheim0123', sees: app('https://www.ttisurvey.com/') },
    { url: 'https://ttiadmin.com.kwaad.example/', sees: null },
  ],
  youknow: [
    {
      url: 'https://www.werkenergieanalyse.nl/casussen/een',
      sees: app('https://www.werkenergieanalyse.nl/casussen/een'),
    },
    { url: 'https://nepwerkenergieanalyse.nl/', sees: null },
  ],
  portal: [
    {
      url: 'https://disc-portaal.example/rapporten/48213?lang=nl&utm_source=mail#deel',
      title: 'DISC-rapport P. Voorbeeld - DISC-portaal',
      sees: {
        kind: 'report',
        keys: ['path:disc-portaal.example/rapporten/48213'],
        name: 'DISC-rapport P. Voorbeeld',
        address: 'https://disc-portaal.example/rapporten/48213',
      },
    },
    {
      url: 'https://disc-portaal.example/rapporten/toon?Rapport_id=48213&tab=2',
      title: 'Ander portaal',
      sees: {
        kind: 'report',
        keys: ['path:disc-portaal.example/rapporten/toon?rapport_id=48213'],
        name: null,
        address: 'https://disc-portaal.example/rapporten/toon',
      },
    },
    {
      url: 'https://disc-portaal.example/rapporten/toon#/rapport/48213',
      sees: {
        kind: 'report',
        keys: ['path:disc-portaal.example/rapporten/toon#/rapport/48213'],
        name: null,
        address: 'https://disc-portaal.example/rapporten/toon',
      },
    },
    {
      url: 'https://disc-portaal.example/rapporten/toon?rapport=R-2026-113',
      sees: {
        kind: 'report',
        keys: ['path:disc-portaal.example/rapporten/toon?rapport=R-2026-113'],
        name: null,
        address: 'https://disc-portaal.example/rapporten/toon',
      },
    },
    // What tells this report from the next may as well open it, or nobody knows what it is: no key is better than a
    // wrong one.
    ...['toon?id=geheim0123', '48213?token=geheim0123', 'toon?sessieid=77', 'toon?rapport=geheim0123'].map(
      (page) => ({
        url: `https://disc-portaal.example/rapporten/${page}`,
        sees: {
          kind: 'report',
          keys: [],
          name: null,
          address: `https://disc-portaal.example/rapporten/${page.split('?')[0]}`,
        } as const,
      }),
    ),
    // A path may be the secret itself.
    {
      url: 'https://disc-portaal.example/rapporten/x7Kq93bTzPw1LmNs84Vd',
      sees: { kind: 'report', keys: [], name: null, address: 'https://disc-portaal.example/rapporten' },
    },
    {
      url: 'https://disc-portaal.example/deelnemers',
      title: 'Deelnemers - DISC-portaal',
      sees: app('https://disc-portaal.example/deelnemers'),
    },
    { url: 'https://sub.disc-portaal.example/rapporten/48213', sees: null },
  ],
  mailchimp: [
    {
      url: 'https://us21.admin.mailchimp.com/audience/contacts?id=123456',
      sees: {
        kind: 'audience',
        keys: ['path:us21.admin.mailchimp.com/123456'],
        name: null,
        address: 'https://us21.admin.mailchimp.com/audience/contacts?id=123456',
      },
    },
    {
      url: 'https://us21.admin.mailchimp.com/lists/members/?id=123456#p:1-s:25-so:null',
      sees: {
        kind: 'audience',
        keys: ['path:us21.admin.mailchimp.com/123456'],
        name: null,
        address: 'https://us21.admin.mailchimp.com/audience/contacts?id=123456',
      },
    },
    {
      url: 'https://us21.admin.mailchimp.com/lists/members/view?id=987654',
      sees: app('https://us21.admin.mailchimp.com'),
    },
    {
      url: 'https://us21.admin.mailchimp.com/audience/segments/edit?id=987654',
      sees: app('https://us21.admin.mailchimp.com'),
    },
    { url: 'https://login.mailchimp.com/?referrer=geheim0123', sees: app('https://login.mailchimp.com') },
    { url: 'https://us21.admin.mailchimp.com/campaigns/', sees: app('https://us21.admin.mailchimp.com') },
    { url: 'https://admin.mailchimp.com.kwaad.example/audience/contacts?id=1', sees: null },
  ],
  webinargeek: [
    { url: 'https://app.webinargeek.com/webinars/1', sees: app('https://app.webinargeek.com') },
    { url: 'https://voorbeeld.webinargeek.com/watch/geheim0123', sees: null },
  ],
  'google-analytics': [
    {
      url: 'https://analytics.google.com/analytics/web/#/a1234567p7654321/admin/account/settings',
      sees: {
        kind: 'admin',
        keys: ['path:analytics.google.com/1234567/7654321'],
        name: null,
        address: 'https://analytics.google.com/analytics/web/#/a1234567p7654321/admin',
      },
    },
    {
      url: 'https://analytics.google.com/analytics/web/#/a1234567p7654321/reports/intelligenthome',
      sees: {
        kind: 'app',
        keys: ['path:analytics.google.com/1234567/7654321'],
        name: null,
        address: 'https://analytics.google.com/analytics/web/#/a1234567p7654321',
      },
    },
    {
      url: 'https://analytics.google.com/analytics/web/',
      sees: app('https://analytics.google.com/analytics/web/'),
    },
  ],
  versio: [{ url: 'https://www.versio.nl/customer/financial/invoices', sees: app('https://www.versio.nl') }],
  convident: [{ url: 'https://www.convident.nl/contact', sees: app('https://www.convident.nl') }],
};
