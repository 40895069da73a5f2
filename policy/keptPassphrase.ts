import { addDays, type Day } from './calendar';
import type { Policy } from './policy';
import { type Bounded, statusOf } from './status';

/**
 * A passphrase that was kept of an encrypted copy (R4) stays these days longer than its document may: what it opens may
 * stand in a client's hands, and a day that was mistyped must not take it away for good. Our own choice.
 */
export const PASSPHRASE_GRACE_DAYS = 14;

/** Must a kept passphrase go? Destroyed, whatever its outcome was; or so many days past its last day, and not held. */
export function passphraseGoes(document: Bounded, today: Day, policy: Policy): boolean {
  const { status } = statusOf(document, today, policy);
  if (status !== 'overdue' || document.lastDay === null) return status === 'destroyed';
  return addDays(document.lastDay, PASSPHRASE_GRACE_DAYS) <= today;
}
