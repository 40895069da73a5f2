import type { Clause } from '../clauses';
import { type Channel, channels, type Source, sources } from '../sources';
import type { EvidenceSource } from './channels';
import type { EvidenceEvent } from './evidence';

/** Which channels each source gives: the regulation's, or as the firm chose (`Policy.sources`). */
export type Gives = Readonly<Record<Source, readonly Channel[]>>;

export const regulationGives: Gives = {
  'quote-accepted': sources['quote-accepted'].gives,
  webinar: sources.webinar.gives,
  'e-book': sources['e-book'].gives,
  'weekly-tip': sources['weekly-tip'].gives,
  'contact-form': sources['contact-form'].gives,
  'opt-in': sources['opt-in'].gives,
  none: sources.none.gives,
  unsubscribed: sources.unsubscribed.gives,
};

type SourceRule = {
  /** By which name the regulation knows it. */
  readonly source: Source;
  readonly clause: Clause;
  /** `gives`: the channels that the policy says · `asked`: the one that was asked for · `ends`: no more mail. */
  readonly does: 'gives' | 'asked' | 'ends';
};

/** What a kind of evidence does. An objection (R6) is honoured as an unsubscribe is. */
export const sourceRules = {
  'quote-accepted': { source: 'quote-accepted', clause: 'R10', does: 'gives' },
  webinar: { source: 'webinar', clause: 'R14', does: 'gives' },
  'e-book': { source: 'e-book', clause: 'R14', does: 'gives' },
  'weekly-tip': { source: 'weekly-tip', clause: 'R15', does: 'gives' },
  'contact-form': { source: 'contact-form', clause: 'R7', does: 'gives' },
  'opt-in': { source: 'opt-in', clause: 'R1', does: 'asked' },
  unsubscribe: { source: 'unsubscribed', clause: 'R19', does: 'ends' },
  objection: { source: 'unsubscribed', clause: 'R19', does: 'ends' },
} as const satisfies Record<EvidenceSource, SourceRule>;

type Said = Pick<EvidenceEvent, 'source' | 'channel'>;

export const ends = ({ source }: Said): boolean => sourceRules[source].does === 'ends';

/** The channels that an event gives, or takes away. An opt-in for no channel that we know of gives none (R1). */
export function channelsOf({ source, channel }: Said, gives: Gives = regulationGives): readonly Channel[] {
  const rule = sourceRules[source];
  switch (rule.does) {
    case 'gives':
      return gives[rule.source];
    case 'asked':
      return channel ? [channel] : [];
    case 'ends':
      return channel ? [channel] : channels;
  }
}
