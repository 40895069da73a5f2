export { type Channel, channels } from '../sources';

/** Where an address came from, or how it left. What each gives stands in `sourceRules`. */
export const evidenceSources = [
  'quote-accepted',
  'webinar',
  'e-book',
  'weekly-tip',
  'contact-form',
  'opt-in',
  'unsubscribe',
  'objection',
] as const;
export type EvidenceSource = (typeof evidenceSources)[number];
