import { mailboxOf } from './address';

/**
 * Addresses that may be one mailbox, because they are the same but for what stands behind a plus. Few have a plus, so
 * whoever has none costs one look.
 */
export class SameMailbox {
  private readonly tagged = new Map<string, string[]>();
  private readonly has: (folded: string) => boolean;

  /** `has`: is this one of the addresses? */
  constructor(has: (folded: string) => boolean) {
    this.has = has;
  }

  /** Puts one of the addresses down, in lower case. */
  add(folded: string): void {
    if (!folded.includes('+')) return;
    const mailbox = mailboxOf(folded);
    if (mailbox === folded) return;
    const there = this.tagged.get(mailbox);
    if (there) there.push(folded);
    else this.tagged.set(mailbox, [folded]);
  }

  /** The others among the addresses that may be this one; itself is none of them. */
  like(folded: string): readonly string[] {
    const mailbox = mailboxOf(folded);
    const others = this.tagged.get(mailbox)?.filter((one) => one !== folded) ?? [];
    return mailbox !== folded && this.has(mailbox) ? [mailbox, ...others] : others;
  }
}
