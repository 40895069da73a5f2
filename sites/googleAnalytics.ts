import type { Site } from './site';

/** `#/a<account>p<property>/admin…`: the page is named in the fragment. */
const PLACE = /^#\/a(\d{1,15})(?:w\d{1,15})?p(\d{1,15})(\/admin)?(?:[/?]|$)/;

export const googleAnalytics: Site = {
  id: 'google-analytics',
  matches: ['https://analytics.google.com/*'],
  owns: (host) => host === 'analytics.google.com',
  recognise({ url }) {
    const [, account, property, admin] = PLACE.exec(url.hash.slice(0, 400)) ?? [];
    if (!account || !property)
      return { kind: 'app', keys: [], name: null, address: `${url.origin}/analytics/web/` };
    return {
      kind: admin ? 'admin' : 'app',
      keys: [`path:analytics.google.com/${account}/${property}`],
      name: null,
      address: `${url.origin}/analytics/web/#/a${account}p${property}${admin ?? ''}`,
    };
  },
};
