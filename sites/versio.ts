import type { Site } from './site';

export const versio: Site = {
  id: 'versio',
  matches: ['https://www.versio.nl/*', 'https://login.mijn.versio.nl/*'],
  owns: (host) => host === 'www.versio.nl' || host === 'login.mijn.versio.nl',
  recognise: ({ url }) => ({ kind: 'app', keys: [], name: null, address: url.origin }),
};
