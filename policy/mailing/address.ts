/**
 * An e-mail address as one name: trimmed, and in lower case. RFC 5321 (2.4) leaves the case of what stands before the
 * @ to its host; MailChimp calls a member by the MD5 of the whole address in lower case, so no list can hold both.
 */
export const foldAddress = (address: string): string => address.trim().toLowerCase();

/**
 * What may be the same mailbox: without what stands behind a plus (RFC 5233: only its host knows). Never taken for
 * the same; it makes an answer "can't tell".
 */
export function mailboxOf(address: string): string {
  const folded = foldAddress(address);
  const at = folded.lastIndexOf('@');
  const plus = folded.indexOf('+');
  return plus > 0 && plus < at ? folded.slice(0, plus) + folded.slice(at) : folded;
}
