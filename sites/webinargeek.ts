import type { Site } from './site';

/** Registration and watch pages of the firm carry personal links: only the app itself is looked at. */
export const webinargeek: Site = {
  id: 'webinargeek',
  matches: ['https://app.webinargeek.com/*'],
  owns: (host) => host === 'app.webinargeek.com',
  recognise: ({ url }) => ({ kind: 'app', keys: [], name: null, address: url.origin }),
};
