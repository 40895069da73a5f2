import type { PortalDefinition } from '../portal';

const untaught = { reportPaths: [], titlePattern: null, nameAt: null, personAt: null } as const;

/**
 * Portals as far as their makers publish it. Where a report stands and what it is called nobody publishes: that is for
 * the user to show. `unverified`: the host is a guess from the product's name, and asked for by nobody until then.
 */
export const shippedPortals: readonly (PortalDefinition & { readonly unverified?: true })[] = [
  {
    ...untaught,
    id: 'q4-profiles',
    site: 'disc',
    label: 'Q4 Profiles / Synques',
    hosts: ['*.q4profiles.com', '*.q4profiles.nl', '*.synques.com', '*.synques.nl'],
    unverified: true,
  },
  {
    ...untaught,
    id: 'tti',
    site: 'disc',
    label: 'TTI Success Insights',
    hosts: ['www.ttiadmin.com', 'www.ttisurvey.com'],
  },
  {
    ...untaught,
    id: 'everything-disc',
    site: 'disc',
    label: 'Everything DiSC Catalyst',
    hosts: ['catalyst.everythingdisc.com'],
  },
  {
    ...untaught,
    id: 'persolog',
    site: 'disc',
    label: 'persolog',
    hosts: ['persolog-eport.com', '*.persolog-eport.com'],
  },
  {
    ...untaught,
    id: 'extended-disc',
    site: 'disc',
    label: 'Extended DISC (FinxS)',
    hosts: ['*.finxs.com', 'myedos.com', '*.myedos.com'],
    unverified: true,
  },
  {
    ...untaught,
    id: 'youknow',
    site: 'youknow',
    label: 'YouKnow (Werkenergieanalyse)',
    hosts: ['werkenergieanalyse.nl', '*.werkenergieanalyse.nl'],
  },
];
