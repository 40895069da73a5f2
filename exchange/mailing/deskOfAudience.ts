import type { Audience, ListMember } from '@/policy/mailing/audience';
import type { EvidenceDraft } from '@/policy/mailing/evidence';
import type { MailingDesk, OpenedAudience, ToolEvidence } from './desk';
import { inTurns } from './inTurns';
import { toolEvidence } from './toolEvidence';

/** What a comparison asks of the desk, whichever way the list came. */
export type AudienceDesk = Pick<MailingDesk, 'members' | 'evidenceOfTool' | 'drafts'> & {
  readonly close: () => void;
};

const nothing: readonly never[] = [];
/** Members taken at a time: whoever draws gets a turn in between. */
const STEP = 500;

/** Who left comes first, as in an export. Each step gives how many members were taken. */
function* evidenceIn(
  members: readonly ListMember[],
  wanted: ToolEvidence,
): Generator<number, readonly EvidenceDraft[]> {
  const drafts: EvidenceDraft[] = [];
  for (const only of [{ signedUp: false }, { left: false }])
    for (let at = 0; at < members.length; at += STEP) {
      const rows = members.slice(at, at + STEP).map((member) => ({ member, row: null, file: null }));
      drafts.push(...toolEvidence({ rows, files: [] }, [], { ...wanted, ...only }));
      yield at;
    }
  return drafts;
}

/** A list that was read from the tool itself, laid out as an export of it would be. */
export function deskOfAudience(audience: Audience): {
  readonly desk: AudienceDesk;
  readonly opened: OpenedAudience;
} {
  let members: readonly ListMember[] = audience.members;
  let drafts: readonly EvidenceDraft[] = nothing;
  const closed = new AbortController();
  const count = (status: ListMember['status']) =>
    members.reduce((sum, member) => sum + Number(member.status === status), 0);
  const counts = {
    subscribed: count('subscribed'),
    unsubscribed: count('unsubscribed'),
    cleaned: count('cleaned'),
    nonsubscribed: count('nonsubscribed'),
    pending: count('pending'),
    archived: count('archived'),
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
        drafts = (await inTurns(evidenceIn(members, wanted), () => undefined, closed.signal)) ?? nothing;
        return drafts.length;
      },
      drafts: async (from, most) => drafts.slice(from, from + most),
      close: () => {
        closed.abort();
        members = nothing;
        drafts = nothing;
      },
    },
  };
}
