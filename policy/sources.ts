import type { Clause } from './clauses';

/** What an address may be used for. */
export const channels = ['newsletter', 'webinars', 'weekly-tip'] as const;
export type Channel = (typeof channels)[number];

type SourceRule = {
  readonly clause: Clause;
  /** The channels it gives by the regulation. */
  readonly gives: readonly Channel[];
  /** Follows from the law or from what the person asked: no firm can choose otherwise. */
  readonly fixed: boolean;
};

/** Where an address came from, and what that allows. */
export const sources = {
  'quote-accepted': { clause: 'R10', gives: ['newsletter', 'webinars'], fixed: false },
  webinar: { clause: 'R14', gives: ['newsletter', 'webinars'], fixed: false },
  'e-book': { clause: 'R14', gives: ['newsletter', 'webinars'], fixed: false },
  'weekly-tip': { clause: 'R15', gives: ['weekly-tip'], fixed: false },
  'contact-form': { clause: 'R7', gives: [], fixed: false },
  // It gives the channel that was asked for, and no other: so none by itself.
  'opt-in': { clause: 'R1', gives: [], fixed: true },
  none: { clause: 'R1', gives: [], fixed: true },
  unsubscribed: { clause: 'R19', gives: [], fixed: true },
} as const satisfies Record<string, SourceRule>;

export type Source = keyof typeof sources;

export const isSource = (name: string): name is Source => Object.hasOwn(sources, name);
export const sourceNames: readonly Source[] = Object.keys(sources).filter(isSource);
