// Stand-ins for the web tools under their real addresses: built from public facts about their addresses and their
// markup, with invented people. None of them is the tool, and nothing of it is copied.
import { readFile } from 'node:fs/promises';
import { pdf } from './pdf.mjs';

/** Office for the web and OneDrive enforce this: markup from text is refused. */
const trustedTypes = { 'content-security-policy': "require-trusted-types-for 'script'" };

/** The first line that fits an address answers it. `path` is tried on the path alone, without the query. */
const table = [
  { host: /^onedrive\.live\.com$/, query: /[?&]hostile=1\b/, page: 'hostile' },
  { host: /^onedrive\.live\.com$/, page: 'onedrive', headers: trustedTypes },
  { host: /^[a-z0-9-]+-my\.sharepoint\.com$/, page: 'onedrive', headers: trustedTypes },
  { host: /^[a-z0-9-]+\.sharepoint\.com$/, page: 'sharepoint', headers: trustedTypes },
  { host: /^(word|excel|powerpoint)\.cloud\.microsoft$/, page: 'word', headers: trustedTypes },
  { host: /^disc-portaal\.example$/, path: /^\/rapporten\/\d+\/[^/]+\.pdf$/, download: true },
  { host: /^disc-portaal\.example$/, page: 'disc-portal' },
  { host: /^(www\.)?werkenergieanalyse\.nl$/, page: 'werkenergieanalyse' },
  { host: /^us\d+\.admin\.mailchimp\.com$/, page: 'mailchimp' },
  { host: /^analytics\.google\.com$/, page: 'google-analytics' },
];

/** What stands in at this address; null: nothing does. */
export async function answer(address) {
  const { hostname, pathname, search } = new URL(address);
  const found = table.find(
    ({ host, path, query }) =>
      host.test(hostname) && (path?.test(pathname) ?? true) && (query?.test(search) ?? true),
  );
  if (!found || pathname === '/favicon.ico') return null;
  if (found.download) {
    const name = decodeURIComponent(pathname.slice(pathname.lastIndexOf('/') + 1));
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    };
    return { headers, body: pdf(name) };
  }
  const body = await readFile(new URL(`pages/${found.page}.html`, import.meta.url));
  return { headers: { 'content-type': 'text/html; charset=utf-8', ...found.headers }, body };
}

const hosts =
  /^https:\/\/([a-z0-9-]+\.)*(live\.com|sharepoint\.com|cloud\.microsoft|disc-portaal\.example|werkenergieanalyse\.nl|mailchimp\.com|analytics\.google\.com)\//;

/** Puts the stand-ins into a browser of playwright's. What they don't answer goes on to the routes before them. */
export const standIn = (context) =>
  context.route(hosts, async (route) => {
    const found = await answer(route.request().url());
    await (found ? route.fulfill({ status: 200, ...found }) : route.fallback());
  });

/** Where to begin: what `npm start` opens. */
export const addresses = {
  onedrive: 'https://onedrive.live.com/my?id=%2Fpersonal%2F5f1a2b3c4d5e6f70%2FDocuments%2FKlanten',
  business: 'https://voorbeeld-my.sharepoint.com/my',
  library: 'https://voorbeeld.sharepoint.com/sites/team/Gedeelde%20documenten/Forms/AllItems.aspx',
  word: 'https://word.cloud.microsoft/open/onedrive/?docId=5F1A2B3C4D5E6F70%21sad5b1ca9481e43b7b1148b502f2c599f&driveId=5F1A2B3C4D5E6F70',
  participants: 'https://disc-portaal.example/deelnemers',
  report: 'https://disc-portaal.example/rapporten/48213',
  youknow: 'https://www.werkenergieanalyse.nl/rapporten/7316',
  mailchimp: 'https://us21.admin.mailchimp.com/audience/contacts?id=123456',
  analytics: 'https://analytics.google.com/analytics/web/#/a123456p987654/admin',
  hostile: 'https://onedrive.live.com/my?hostile=1&id=%2Fpersonal%2F5f1a2b3c4d5e6f70%2FDocuments%2FKlanten',
};

/** What the user would have to allow for all of them. */
export const patterns = [
  'https://onedrive.live.com/*',
  'https://*.sharepoint.com/*',
  'https://onedrive.cloud.microsoft/*',
  'https://word.cloud.microsoft/*',
  'https://excel.cloud.microsoft/*',
  'https://powerpoint.cloud.microsoft/*',
  'https://photos.onedrive.com/*',
  'https://disc-portaal.example/*',
  'https://werkenergieanalyse.nl/*',
  'https://*.werkenergieanalyse.nl/*',
  'https://*.admin.mailchimp.com/*',
  'https://login.mailchimp.com/*',
  'https://analytics.google.com/*',
];
