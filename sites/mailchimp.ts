import type { Site } from './site';

/** Audience pages: the number is MailChimp's own of the audience, in the query or, on the older page, the fragment. */
const AUDIENCE = /^\/(?:audience|lists)(?:\/|$)/;

export const mailchimp: Site = {
  id: 'mailchimp',
  matches: ['https://*.admin.mailchimp.com/*', 'https://login.mailchimp.com/*'],
  owns: (host) => /^us\d{1,3}\.admin\.mailchimp\.com$/.test(host) || host === 'login.mailchimp.com',
  recognise({ url }) {
    const audience = url.searchParams.get('id');
    const known = AUDIENCE.test(url.pathname) && audience !== null && /^\d{1,12}$/.test(audience);
    // A member's page has the member's number at the same place.
    const ofMember = url.pathname.startsWith('/lists/members/view');
    if (!known || ofMember) return { kind: 'app', keys: [], name: null, address: url.origin };
    return {
      kind: 'audience',
      keys: [`path:${url.hostname}/${audience}`],
      name: null,
      address: `${url.origin}/audience/contacts?id=${audience}`,
    };
  },
};
