import { isDay } from '@/policy/calendar';
import type { ListMember } from '@/policy/mailing/audience';
import type { Moment } from '@/policy/mailing/evidence';
import { type ApiMember, statuses } from './schema';

/** A member as it was read, and when the tool last changed it (ISO 8601): of two readings of one address the later counts. */
export type ReadMember = ListMember & { readonly changed: string };

/** As an export's (exchange/mailing): both ways give one list. */
const LONGEST = 200;

/** ISO 8601 in UTC, written as an export writes it, so that one thing told in both ways is one piece of evidence. */
function momentIn(iso: string): Moment {
  const text = iso.slice(0, 19).replace('T', ' ');
  const day = text.slice(0, 10);
  return isDay(day) ? { text, day, exact: 'day' } : { text, day: null, exact: 'unknown' };
}

/**
 * One member. MailChimp fills in when and from where somebody signed up only for a form of its own; what stands there
 * without such an address was put in by somebody else. When somebody left it does not say: the last change is the
 * latest that it can be, and an earlier opt-in stays earlier.
 */
export function memberOf(api: ApiMember): ReadMember {
  const signedUp = api.timestamp_signup ?? '';
  const left = api.status === 'unsubscribed';
  return {
    address: api.email_address,
    status: statuses[api.status],
    name: api.full_name?.trim().slice(0, LONGEST) || null,
    optedIn: api.ip_signup && signedUp !== '' ? momentIn(signedUp) : null,
    left: left ? momentIn(api.last_changed) : null,
    leftBecause: left ? api.unsubscribe_reason?.trim().slice(0, LONGEST) || null : null,
    webId: api.web_id === undefined ? null : String(api.web_id),
    tags: (api.tags ?? []).map(({ name }) => name),
    changed: api.last_changed,
  };
}
