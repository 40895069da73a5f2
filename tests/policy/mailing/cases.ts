/**
 * What is known of an address, and what follows for each channel: `yes` and the clause it rests on, `left`, or `none`
 * and why. Three cases a line; written from the channel table of the regulation, not from the code.
 */
export type Case = readonly [
  events: string,
  verdicts: { readonly newsletter: string; readonly webinars: string; readonly tip: string },
];

const of = (events: string, newsletter: string, webinars: string, tip: string): Case => [
  events,
  { newsletter, webinars, tip },
];

/** The channel table, cell by cell. */
export const table: readonly Case[] = [
  of('quote-accepted@2026-01-10', 'yes R10', 'yes R10', 'none other-channel'),
  of('webinar@2026-01-10', 'yes R14', 'yes R14', 'none other-channel'),
  of('e-book@2026-01-10', 'yes R14', 'yes R14', 'none other-channel'),
  of('weekly-tip@2026-01-10', 'none weekly-tip-only', 'none weekly-tip-only', 'yes R15'),
  of('contact-form@2026-01-10', 'none contact-form-only', 'none contact-form-only', 'none contact-form-only'),
  of('opt-in(newsletter)@2026-01-10', 'yes R1', 'none other-channel', 'none other-channel'),
  of('opt-in(webinars)@2026-01-10', 'none other-channel', 'yes R1', 'none other-channel'),
  of('opt-in(weekly-tip)@2026-01-10', 'none other-channel', 'none other-channel', 'yes R1'),
  of('', 'none nothing-known', 'none nothing-known', 'none nothing-known'),
  of('unsubscribe@2026-01-10', 'left', 'left', 'left'),
];

/** A source, and then somebody left: all of it, or one channel. */
export const thenLeft: readonly Case[] = [
  of('quote-accepted@2026-01-10 unsubscribe@2026-02-01', 'left', 'left', 'left'),
  of('webinar@2026-01-10 unsubscribe@2026-02-01', 'left', 'left', 'left'),
  of('e-book@2026-01-10 unsubscribe@2026-02-01', 'left', 'left', 'left'),
  of('weekly-tip@2026-01-10 unsubscribe@2026-02-01', 'left', 'left', 'left'),
  of('contact-form@2026-01-10 unsubscribe@2026-02-01', 'left', 'left', 'left'),
  of('opt-in(newsletter)@2026-01-10 unsubscribe@2026-02-01', 'left', 'left', 'left'),
  of('webinar@2026-01-10 objection@2026-02-01', 'left', 'left', 'left'),
  of('quote-accepted@2026-01-10 objection(newsletter)@2026-02-01', 'left', 'yes R10', 'none other-channel'),
  of('quote-accepted@2026-01-10 unsubscribe(newsletter)@2026-02-01', 'left', 'yes R10', 'none other-channel'),
  of('quote-accepted@2026-01-10 unsubscribe(webinars)@2026-02-01', 'yes R10', 'left', 'none other-channel'),
  of('webinar@2026-01-10 unsubscribe(newsletter)@2026-02-01', 'left', 'yes R14', 'none other-channel'),
  of('webinar@2026-01-10 unsubscribe(webinars)@2026-02-01', 'yes R14', 'left', 'none other-channel'),
  of('e-book@2026-01-10 unsubscribe(weekly-tip)@2026-02-01', 'yes R14', 'yes R14', 'left'),
  of(
    'weekly-tip@2026-01-10 unsubscribe(weekly-tip)@2026-02-01',
    'none weekly-tip-only',
    'none weekly-tip-only',
    'left',
  ),
  of('weekly-tip@2026-01-10 unsubscribe(newsletter)@2026-02-01', 'left', 'none weekly-tip-only', 'yes R15'),
  of(
    'contact-form@2026-01-10 unsubscribe(newsletter)@2026-02-01',
    'left',
    'none contact-form-only',
    'none contact-form-only',
  ),
  of('unsubscribe(newsletter)@2026-02-01', 'left', 'none nothing-known', 'none nothing-known'),
  of(
    'unsubscribe(newsletter)@2026-02-01 objection(webinars)@2026-02-01',
    'left',
    'left',
    'none nothing-known',
  ),
];

/** Leaving wins over a source whenever it came: before it, after it, on its day. */
export const thenCameBack: readonly Case[] = [
  of('unsubscribe@2026-02-01 quote-accepted@2026-03-01', 'left', 'left', 'left'),
  of('unsubscribe@2026-02-01 webinar@2026-03-01', 'left', 'left', 'left'),
  of('unsubscribe@2026-02-01 e-book@2026-03-01', 'left', 'left', 'left'),
  of('unsubscribe@2026-02-01 weekly-tip@2026-03-01', 'left', 'left', 'left'),
  of('unsubscribe@2026-02-01 contact-form@2026-03-01', 'left', 'left', 'left'),
  of('objection@2026-02-01 webinar@2026-03-01', 'left', 'left', 'left'),
  of('unsubscribe(newsletter)@2026-02-01 webinar@2026-03-01', 'left', 'yes R14', 'none other-channel'),
  // Only an explicit opt-in of a later day brings a channel back, that one alone.
  of('unsubscribe@2026-02-01 opt-in(newsletter)@2026-03-01', 'yes R1', 'left', 'left'),
  of('unsubscribe@2026-02-01 opt-in(webinars)@2026-03-01', 'left', 'yes R1', 'left'),
  of('unsubscribe@2026-02-01 opt-in(weekly-tip)@2026-03-01', 'left', 'left', 'yes R1'),
  of('objection@2026-02-01 opt-in(newsletter)@2026-03-01', 'yes R1', 'left', 'left'),
  of(
    'unsubscribe(newsletter)@2026-02-01 opt-in(webinars)@2026-03-01',
    'left',
    'yes R1',
    'none other-channel',
  ),
  of('unsubscribe@2026-02-01 opt-in(newsletter)@2026-02-02', 'yes R1', 'left', 'left'),
  of('unsubscribe@2026-02-01 opt-in(newsletter)@2026-02-01', 'left', 'left', 'left'),
  of('unsubscribe@2026-02-01 opt-in(newsletter)@2026-01-31', 'left', 'left', 'left'),
  of('unsubscribe@2026-02-01 opt-in@2026-03-01', 'left', 'left', 'left'),
  of(
    'quote-accepted@2026-01-10 unsubscribe@2026-02-01 opt-in(newsletter)@2026-03-01',
    'yes R1',
    'left',
    'left',
  ),
  // And may leave again.
  of('unsubscribe@2026-02-01 opt-in(newsletter)@2026-03-01 unsubscribe@2026-04-01', 'left', 'left', 'left'),
  of(
    'unsubscribe@2026-02-01 opt-in(newsletter)@2026-03-01 unsubscribe(webinars)@2026-04-01',
    'yes R1',
    'left',
    'left',
  ),
  of('unsubscribe@2026-02-01 unsubscribe@2026-04-01 opt-in(newsletter)@2026-03-01', 'left', 'left', 'left'),
  of('unsubscribe@2026-02-01 opt-in(newsletter)@2026-05-01 objection@2026-04-01', 'yes R1', 'left', 'left'),
];

/** Days that are not wholly known: whoever may have left later, has left. */
export const inexact: readonly Case[] = [
  of('unsubscribe@? opt-in(newsletter)@2026-03-01', 'left', 'left', 'left'),
  of('unsubscribe@2026-02-01 opt-in(newsletter)@?', 'left', 'left', 'left'),
  of('unsubscribe@2026-03 opt-in(newsletter)@2026-03-15', 'left', 'left', 'left'),
  of('unsubscribe@2026-03 opt-in(newsletter)@2026-03-31', 'left', 'left', 'left'),
  of('unsubscribe@2026-03 opt-in(newsletter)@2026-04-01', 'yes R1', 'left', 'left'),
  of('unsubscribe@2026-12 opt-in(newsletter)@2026-12-31', 'left', 'left', 'left'),
  of('unsubscribe@2026-12 opt-in(newsletter)@2027-01-01', 'yes R1', 'left', 'left'),
  of('unsubscribe@2024-02 opt-in(newsletter)@2024-02-29', 'left', 'left', 'left'),
  of('unsubscribe@2025 opt-in(newsletter)@2025-12-31', 'left', 'left', 'left'),
  of('unsubscribe@2025 opt-in(newsletter)@2026-01-01', 'yes R1', 'left', 'left'),
  of('unsubscribe@2026-02-28 opt-in(newsletter)@2026-03', 'yes R1', 'left', 'left'),
  of('unsubscribe@2026-03-01 opt-in(newsletter)@2026-03', 'left', 'left', 'left'),
  of('unsubscribe@2025-12-31 opt-in(newsletter)@2026', 'yes R1', 'left', 'left'),
  of('webinar@? contact-form@?', 'yes R14', 'yes R14', 'none other-channel'),
  of('opt-in(newsletter)@?', 'yes R1', 'none other-channel', 'none other-channel'),
];

/** Several sources: each channel by the best of those that give it. */
export const several: readonly Case[] = [
  of('contact-form@2026-01-10 webinar@2026-02-01', 'yes R14', 'yes R14', 'none other-channel'),
  of(
    'contact-form@2026-01-10 weekly-tip@2026-02-01',
    'none weekly-tip-only',
    'none weekly-tip-only',
    'yes R15',
  ),
  of('weekly-tip@2026-01-10 webinar@2026-02-01', 'yes R14', 'yes R14', 'yes R15'),
  of('webinar@2026-01-10 quote-accepted@2026-02-01', 'yes R10', 'yes R10', 'none other-channel'),
  of('quote-accepted@2026-01-10 opt-in(newsletter)@2026-02-01', 'yes R1', 'yes R10', 'none other-channel'),
  of('opt-in(newsletter)@2026-01-10 quote-accepted@2026-02-01', 'yes R1', 'yes R10', 'none other-channel'),
  of('quote-accepted@2026-01-10 webinar@2026-02-01', 'yes R10', 'yes R10', 'none other-channel'),
  of('weekly-tip@2026-01-10 opt-in(webinars)@2026-02-01', 'none other-channel', 'yes R1', 'yes R15'),
  of(
    'contact-form@2026-01-10 opt-in(weekly-tip)@2026-02-01',
    'none other-channel',
    'none other-channel',
    'yes R1',
  ),
  of('opt-in@2026-01-10', 'none other-channel', 'none other-channel', 'none other-channel'),
  of(
    'contact-form@2026-01-10 contact-form@2026-02-01',
    'none contact-form-only',
    'none contact-form-only',
    'none contact-form-only',
  ),
  of(
    'weekly-tip@2026-01-10 webinar@2026-02-01 unsubscribe(weekly-tip)@2026-03-01',
    'yes R14',
    'yes R14',
    'left',
  ),
];
