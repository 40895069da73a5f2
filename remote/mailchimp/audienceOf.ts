import { foldAddress } from '@/policy/mailing/address';
import type { Audience, ListMember } from '@/policy/mailing/audience';
import type { ReadMember } from './member';

export type ReadList = Pick<Audience, 'id' | 'webId' | 'name' | 'readAt'> & {
  /** How many addresses there were to read, at the least. */
  readonly expected: number;
};

/** Of two readings of one address the later change counts; at the same moment whoever left has left. */
function wins(next: ReadMember, known: ReadMember): boolean {
  const [later, earlier] = [Date.parse(next.changed), Date.parse(known.changed)];
  return later === earlier ? known.status !== 'unsubscribed' : !(later < earlier);
}

/** What was read, in the order in which it was read, as one list: every address once. */
export class AudienceMaker {
  private readonly members = new Map<string, ReadMember>();

  add(part: readonly ReadMember[]): void {
    for (const member of part) {
      const address = foldAddress(member.address);
      const known = this.members.get(address);
      if (!known || wins(member, known)) this.members.set(address, member);
    }
  }

  audience({ id, webId, name, readAt, expected }: ReadList): Audience {
    const members = Array.from(this.members.values(), ({ changed: _, ...member }): ListMember => member);
    return { tool: 'mailchimp', id, webId, name, readAt, whole: members.length >= expected, members };
  }
}
