import type { Audience, ListMember } from '@/policy/mailing/audience';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import type { MailingDesk, OpenedAudience } from './desk';
import { toolEvidence } from './toolEvidence';

/** What a comparison asks of the desk, whichever way the list came. */
export type AudienceDesk = Pick<MailingDesk, 'members' | 'evidenceOfTool' | 'drafts'> & {
  readonly close: () => void;
};

const nothing: readonly never[] = [];

/** A list that was read from the tool itself, laid out as an export of it would be. */
export function deskOfAudience(audience: Audience): {
  readonly desk: AudienceDesk;
  readonly opened: OpenedAudience;
} {
  let members: readonly ListMember[] = audience.members;
  let drafts: readonly EvidenceDraft[] = nothing;
  const count = (status: ListMember['status']) =>
    members.reduce((sum, member) => sum + Number(member.status === status), 0);
  const counts = {
    subscribed: count('subscribed'),
    unsubscribed: count('unsubscribed'),
    cleaned: count('cleaned'),
    nonsubscribed: count('nonsubscribed'),
  };
  const { readAt, whole } = audience;
  return {
    opened: {
      members: members.length,
      counts,
      whole,
      readAt,
      issues: { wrong: 0, other: 0 },
      left: counts.unsubscribed,
      signedUp: members.filter(({ optedIn, status }) => optedIn && status === 'subscribed').length,
    },
    desk: {
      members: async (from, most) => members.slice(from, from + most),
      evidenceOfTool: async (wanted) => {
        const rows = members.map((member) => ({ member, row: null, file: null }));
        drafts = toolEvidence({ rows, files: [] }, [], wanted);
        return drafts.length;
      },
      drafts: async (from, most) => drafts.slice(from, from + most),
      close: () => {
        members = nothing;
        drafts = nothing;
      },
    },
  };
}
