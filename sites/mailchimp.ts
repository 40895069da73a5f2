import type { Site } from './site';

/** Pages of one audience, whose number is `id`. Elsewhere an `id` is a member's, a segment's or a campaign's. */
const AUDIENCE = /^\/(?:audience(?:\/(?:contacts|groups))?|lists\/(?:members|exports))\/?$/;

export const mailchimp: Site = {
  id: 'mailchimp',
  matches: ['https://*.admin.mailchimp.com/*', 'https://login.mailchimp.com/*'],
  owns: (host) => /^us\d{1,3}\.admin\.mailchimp\.com$/.test(host) || host === 'login.mailchimp.com',
  recognise({ url }) {
    const audience = url.searchParams.get('id');
    const known = AUDIENCE.test(url.pathname) && audience !== null && /^\d{1,12}$/.test(audience);
    if (!known) return { kind: 'app', keys: [], name: null, address: url.origin };
    return {
      kind: 'audience',
      keys: [`path:${url.hostname}/${audience}`],
      name: null,
      address: `${url.origin}/audience/contacts?id=${audience}`,
    };
  },
};
