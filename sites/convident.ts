import type { Site } from './site';

/** Nobody publishes a customer portal: the maker's own site is all there is to stand on, and it is unverified. */
export const convident: Site = {
  id: 'convident',
  unverified: true,
  matches: ['https://www.convident.nl/*'],
  owns: (host) => host === 'www.convident.nl',
  recognise: ({ url }) => ({ kind: 'app', keys: [], name: null, address: url.origin }),
};
