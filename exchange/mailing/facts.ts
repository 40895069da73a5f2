import type { Clause } from '@/policy/clauses';
import type { EvidenceEvent, Moment } from '@/policy/mailing/evidence';
import { type ComparedMember, type MailingReason, reasonsOf } from '@/policy/mailing/reasons';

/** Of an event what is shown beside a row; all of it stands in the register. */
export type FactOfEvidence = Pick<EvidenceEvent, 'source' | 'channel' | 'moment'> & {
  readonly from: Pick<EvidenceEvent['from'], 'tool' | 'form' | 'page' | 'file' | 'row'>;
};

/** What is kept of a compared address, beside the address. */
export type RowFacts = {
  readonly name: string | null;
  readonly webId: string | null;
  readonly reason: MailingReason;
  readonly clause: Clause;
  readonly evidence: readonly FactOfEvidence[];
  readonly signedUp: Moment | null;
};

const EVIDENCE = 3;
const NAMES = 5;
const TEXT = 120;

const short = (text: string | null): string | null => (text === null ? null : text.slice(0, TEXT));

const reasonKept = (reason: MailingReason): MailingReason =>
  reason.type === 'shared'
    ? { ...reason, names: reason.names.slice(0, NAMES).map((name) => name.slice(0, TEXT)) }
    : reason;

/** Small enough to be kept for every row of a long list. */
export const factsOf = ({ name, webId, reason, clause, evidence, signedUp }: ComparedMember): RowFacts => ({
  name: short(name),
  webId,
  reason: reasonKept(reason),
  clause,
  evidence: evidence.slice(0, EVIDENCE).map(({ source, channel, moment, from }) => ({
    source,
    channel,
    moment,
    from: {
      tool: from.tool,
      form: short(from.form),
      page: short(from.page),
      file: short(from.file),
      row: from.row,
    },
  })),
  signedUp,
});

const known = Object.values(reasonsOf).flat() as readonly string[];

/** What was kept, by this version or by another. Null: that one knows a reason that this one has no sentence for. */
export function readFacts(kept: unknown): RowFacts | null {
  const facts = kept as Partial<RowFacts> | null;
  const type = facts?.reason?.type;
  return typeof type === 'string' && known.includes(type) && Array.isArray(facts?.evidence)
    ? (facts as RowFacts)
    : null;
}
