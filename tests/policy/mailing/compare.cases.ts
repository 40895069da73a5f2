import type { MemberStatus } from '@/policy/mailing/audience';
import type { Channel } from '@/policy/mailing/channels';
import type { MailingList } from '@/policy/mailing/lists';

/** One address: what is known of it, how it stands on the list, and what has to be said of it. */
export type CompareCase = {
  readonly says: string;
  /** As in `written.ts`; '' : nothing. */
  readonly events?: string;
  /** Whose address it is, by the register. */
  readonly people?: readonly string[];
  /** How it left before its person was erased. */
  readonly leftBefore?: string;
  /** What is known of `an+nieuws@example.com`, beside `an@example.com` itself. */
  readonly tagged?: string;
  /** Null: it is not on the list. */
  readonly status: MemberStatus | null;
  /** The day it signed up by itself, by the tool. */
  readonly optedIn?: string;
  /** The day it left, by the tool; `?`: not known. */
  readonly left?: string;
  /** Used for; both newsletter and webinars unless said. */
  readonly channels?: readonly Channel[];
  /** Every status was read, unless said. */
  readonly whole?: false;
  readonly list: MailingList | null;
  readonly reason?: string;
  readonly clause?: string;
};

const both: readonly Channel[] = ['newsletter', 'webinars'];
const tip: readonly Channel[] = ['weekly-tip'];
const news: readonly Channel[] = ['newsletter'];

export const compareCases: readonly CompareCase[] = [
  // It gets mail, and may.
  { says: 'a quote was accepted', events: 'quote-accepted@2026-01-10', status: 'subscribed', list: null },
  { says: 'a webinar', events: 'webinar@2026-01-10', status: 'subscribed', list: null },
  { says: 'an e-book', events: 'e-book@?', status: 'subscribed', list: null },
  {
    says: 'the tip, on its own list',
    events: 'weekly-tip@2026-01',
    channels: tip,
    status: 'subscribed',
    list: null,
  },
  {
    says: 'came back by itself after it left',
    events: 'webinar@2026-01-10 unsubscribe@2026-02-01 opt-in(newsletter)@2026-03-01',
    channels: news,
    status: 'subscribed',
    list: null,
  },

  // It gets mail, and must come off.
  {
    says: 'a client without any evidence',
    people: ['An'],
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'no-ground',
    clause: 'R1',
  },
  {
    says: 'a contact form alone',
    events: 'contact-form@2026-01-10',
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'contact-form-only',
    clause: 'R7',
  },
  {
    says: 'a contact form alone, and the register knows who it is',
    events: 'contact-form@2026-01-10',
    people: ['An'],
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'contact-form-only',
    clause: 'R7',
  },
  {
    says: 'the tip alone',
    events: 'weekly-tip@2026-01-10',
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'weekly-tip-only',
    clause: 'R15',
  },
  {
    says: 'the tip and a contact form',
    events: 'weekly-tip@2026-01-10 contact-form@2026-02-10',
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'weekly-tip-only',
    clause: 'R15',
  },
  {
    says: 'asked for another channel',
    events: 'opt-in(weekly-tip)@2026-01-10',
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'other-channel',
  },
  {
    says: 'asked for one of the two that the list sends',
    events: 'opt-in(webinars)@2026-01-10',
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'other-channel',
  },
  {
    says: 'a webinar, on the list of the tip',
    events: 'webinar@2026-01-10',
    channels: tip,
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'other-channel',
  },
  {
    says: 'an opt-in for nothing that is known',
    events: 'opt-in@2026-01-10',
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'other-channel',
  },
  {
    says: 'two people on one address, and none of them has a ground',
    people: ['An', 'Bert'],
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'no-ground',
  },

  // It gets mail, and left.
  {
    says: 'left after a webinar',
    events: 'webinar@2026-01-10 unsubscribe@2026-02-01',
    status: 'subscribed',
    list: 'left-still-there',
    reason: 'left',
    clause: 'R19',
  },
  {
    says: 'left, and a webinar after that',
    events: 'unsubscribe@2026-02-01 webinar@2026-03-10',
    status: 'subscribed',
    list: 'left-still-there',
    clause: 'R19',
  },
  {
    says: 'left one of the two that the list sends',
    events: 'quote-accepted@2026-01-10 unsubscribe(webinars)@2026-02-01',
    status: 'subscribed',
    list: 'left-still-there',
  },
  {
    says: 'left something that the list does not send',
    events: 'quote-accepted@2026-01-10 weekly-tip@2026-01-11 unsubscribe(weekly-tip)@2026-02-01',
    status: 'subscribed',
    list: null,
  },
  {
    says: 'objected, on a day that is not known',
    events: 'opt-in(newsletter)@2026-03-01 objection@?',
    status: 'subscribed',
    list: 'left-still-there',
  },
  {
    says: 'left and came back on one day',
    events: 'unsubscribe@2026-03-01 opt-in(newsletter)@2026-03-01',
    channels: news,
    status: 'subscribed',
    list: 'left-still-there',
  },
  {
    says: 'left before it was erased, and was put in again',
    leftBefore: 'unsubscribe@2025-05-01',
    status: 'subscribed',
    list: 'left-still-there',
    reason: 'left',
    clause: 'R19',
  },
  {
    says: 'left before it was erased, and a webinar since',
    events: 'webinar@2026-03-10',
    leftBefore: 'unsubscribe@2025-05-01',
    status: 'subscribed',
    list: 'left-still-there',
  },
  {
    says: 'two people on one address, which left',
    events: 'quote-accepted@2026-01-10 unsubscribe@2026-02-01',
    people: ['An', 'Bert'],
    status: 'subscribed',
    list: 'left-still-there',
  },
  {
    says: 'left, and signed up again by the tool alone',
    events: 'webinar@2026-01-10 unsubscribe@2026-02-01',
    optedIn: '2026-03-01',
    status: 'subscribed',
    list: 'left-still-there',
    reason: 'left',
  },

  // It gets no mail, and has a right to it.
  {
    says: 'a quote was accepted, and it is not there',
    events: 'quote-accepted@2026-01-10',
    status: null,
    list: 'missing',
    reason: 'missing',
    clause: 'R10',
  },
  {
    says: 'a webinar, and it is not there',
    events: 'webinar@2026-01-10',
    status: null,
    list: 'missing',
    clause: 'R14',
  },
  {
    says: 'it stands there without a subscription',
    events: 'e-book@2026-01-10',
    status: 'nonsubscribed',
    list: 'missing',
    clause: 'R14',
  },
  { says: 'it was archived', events: 'e-book@2026-01-10', status: 'archived', list: 'missing' },
  {
    says: 'the tip, on its own list',
    events: 'weekly-tip@2026-01-10',
    channels: tip,
    status: null,
    list: 'missing',
    clause: 'R15',
  },
  {
    says: 'half of the list was read',
    events: 'quote-accepted@2026-01-10',
    status: null,
    whole: false,
    list: null,
  },
  { says: 'it waits to confirm', events: 'webinar@2026-01-10', status: 'pending', list: null },
  { says: 'its mail comes back', events: 'webinar@2026-01-10', status: 'cleaned', list: null },
  {
    says: 'it left in the tool',
    events: 'webinar@2026-01-10',
    status: 'unsubscribed',
    left: '2026-02-01',
    list: null,
  },
  {
    says: 'it left in the tool, nobody knows when',
    events: 'opt-in(newsletter)@2026-03-01',
    channels: news,
    status: 'unsubscribed',
    left: '?',
    list: null,
  },
  {
    says: 'it left in the tool, and asked for it after that',
    events: 'opt-in(newsletter)@2026-03-01',
    channels: news,
    status: 'unsubscribed',
    left: '2026-02-01',
    list: 'missing',
  },
  { says: 'it left', events: 'webinar@2026-01-10 unsubscribe@2026-02-01', status: null, list: null },
  {
    says: 'it left before it was erased',
    events: 'webinar@2026-01-10',
    leftBefore: 'unsubscribe@2025-02-01',
    status: null,
    list: null,
  },
  {
    says: 'a ground for one of the two that the list sends',
    events: 'opt-in(webinars)@2026-01-10',
    status: null,
    list: null,
  },
  { says: 'a contact form', events: 'contact-form@2026-01-10', status: null, list: null },
  { says: 'a client without evidence', people: ['An'], status: null, list: null },
  {
    says: 'two people on one address',
    events: 'quote-accepted@2026-01-10',
    people: ['An', 'Bert'],
    status: null,
    list: null,
  },
  {
    says: 'another tag of it left',
    events: 'webinar@2026-01-10',
    tagged: 'unsubscribe@2026-02-01',
    status: null,
    list: null,
  },

  // Nobody can tell.
  { says: 'nothing is known', status: 'subscribed', list: 'cannot-tell', reason: 'unknown', clause: 'R1' },
  {
    says: 'nothing is known but what the tool says',
    status: 'subscribed',
    optedIn: '2026-03-01',
    list: 'cannot-tell',
    reason: 'unknown',
  },
  {
    says: 'two people on one address, of whom one may be mailed',
    events: 'quote-accepted@2026-01-10',
    people: ['An', 'Bert'],
    status: 'subscribed',
    list: 'cannot-tell',
    reason: 'shared',
  },
  {
    says: 'one person twice on one address',
    events: 'quote-accepted@2026-01-10',
    people: ['An', 'an '],
    status: 'subscribed',
    list: null,
  },
  {
    says: 'nothing is known of it, and another tag of it may be mailed',
    tagged: 'webinar@2026-01-10',
    status: 'subscribed',
    list: 'cannot-tell',
    reason: 'plus-tag',
    clause: 'R14',
  },
  {
    says: 'it may be mailed, and another tag of it left',
    events: 'webinar@2026-01-10',
    tagged: 'unsubscribe@2026-02-01',
    status: 'subscribed',
    list: 'cannot-tell',
    reason: 'plus-tag',
    clause: 'R19',
  },
  {
    says: 'a contact form, and another tag of it gives as little',
    events: 'contact-form@2026-01-10',
    tagged: 'contact-form@2026-01-10',
    status: 'subscribed',
    list: 'must-come-off',
    reason: 'contact-form-only',
  },

  // It gets no mail, and should not.
  { says: 'nothing is known and it left', status: 'unsubscribed', left: '2026-01-01', list: null },
  { says: 'it is cleaned and nothing is known', status: 'cleaned', list: null },
  {
    says: 'a contact form without a subscription',
    events: 'contact-form@2026-01-10',
    status: 'nonsubscribed',
    list: null,
  },
  { says: 'it left and waits to confirm', events: 'unsubscribe@2026-01-10', status: 'pending', list: null },
  { says: 'nobody said what the list is for', status: 'subscribed', channels: [], list: null },
  {
    says: 'both channels, asked for one by one',
    events: 'opt-in(newsletter)@2026-01-10 opt-in(webinars)@2026-01-11',
    channels: both,
    status: 'subscribed',
    list: null,
  },
];
