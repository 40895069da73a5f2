import type { ListMember } from '@/policy/mailing/audience';
import { channels as allChannels, type Channel } from '@/policy/mailing/channels';
import type { EvidenceDraft, Moment } from '@/policy/mailing/evidence';
import type { ToolEvidence } from './desk';
import type { ReadAudience } from './readAudience';

/** A member, and where it stood: the row, and which of the files. Null: the tool itself was asked. */
type ToldRow = {
  readonly member: ListMember;
  readonly row: number | null;
  readonly file: number | null;
};
type Told = { readonly rows: readonly ToldRow[]; readonly files: ReadAudience['files'] };

const unknown: Moment = { text: '', day: null, exact: 'unknown' };

/**
 * What the tool says of its members, as evidence: who left, and then who signed up by himself. A list is left as a
 * whole, so with each channel that it is used for.
 */
export function toolEvidence(
  { rows, files }: Told,
  digests: readonly string[],
  { list, channels, left, signedUp }: ToolEvidence,
): readonly EvidenceDraft[] {
  const isAll = allChannels.every((channel) => channels.includes(channel));
  const leaving: readonly (Channel | null)[] = isAll ? [null] : channels;
  const draft = (
    { member, row, file }: ToldRow,
    source: 'unsubscribe' | 'opt-in',
    channel: Channel | null,
    moment: Moment,
  ): EvidenceDraft => {
    const read = file === null ? undefined : files[file];
    return {
      address: member.address,
      source,
      channel,
      moment,
      from: {
        tool: 'mailchimp',
        form: list,
        page: null,
        file: read?.name ?? null,
        digest: digests[read?.given ?? -1] ?? null,
        row,
      },
      wording: null,
      sale: null,
      corrects: null,
      withdrawn: false,
    };
  };
  const gone = left
    ? rows
        .filter(({ member }) => member.status === 'unsubscribed')
        .flatMap((row) => leaving.map((to) => draft(row, 'unsubscribe', to, row.member.left ?? unknown)))
    : [];
  const come = signedUp
    ? rows.flatMap((row) => {
        const { optedIn, status } = row.member;
        return optedIn && status === 'subscribed'
          ? channels.map((channel) => draft(row, 'opt-in', channel, optedIn))
          : [];
      })
    : [];
  return [...gone, ...come];
}
