/** What a person may be mailed: each its own list, with grounds of its own (R10, R14, R15). */
export const channels = ['newsletter', 'webinars', 'weekly-tip'] as const;
export type Channel = (typeof channels)[number];

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
