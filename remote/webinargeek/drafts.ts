import { isDay } from '@/policy/calendar';
import type { EvidenceDraft, Moment, Provenance } from '@/policy/mailing/evidence';
import type { ApiSubscription } from './schema';

/** The regulation's firm is in the Netherlands. One zone for every device, so that each makes the same day of a moment. */
const days = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

function momentOf(seconds: number): Moment {
  const date = new Date(seconds * 1_000);
  const day = days.format(date);
  const text = `${date.toISOString().slice(0, 19)}+00:00`;
  return isDay(day) ? { text, day, exact: 'day' } : { text, day: null, exact: 'unknown' };
}

const unknown: Moment = { text: '', day: null, exact: 'unknown' };

/**
 * What one registration says: that somebody registered (R14), and that they left, when they did. Leaving is for every
 * channel (R19): the newsletter rests on this same registration.
 */
export function draftsOf(subscription: ApiSubscription): readonly EvidenceDraft[] {
  const { email, created_at, unsubscribed, unsubscribed_at, webinar } = subscription;
  const from: Provenance = {
    tool: 'webinargeek',
    form: webinar?.title?.trim() || null,
    page: null,
    file: null,
    digest: null,
    row: null,
  };
  const draft: EvidenceDraft = {
    address: email.trim(),
    source: 'webinar',
    channel: null,
    moment: momentOf(created_at),
    from,
    wording: null,
    sale: null,
    corrects: null,
    withdrawn: false,
  };
  if (!unsubscribed) return [draft];
  const moment = unsubscribed_at ? momentOf(unsubscribed_at) : unknown;
  // Who left comes first, so that a half-taken list never says that somebody may be mailed who may not.
  return [{ ...draft, source: 'unsubscribe', moment }, draft];
}
