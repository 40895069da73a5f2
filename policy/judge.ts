import { type Day, endOfTerm } from './calendar';
import { type CheckId, type ChecklistCheck, checksOf } from './checklists';
import type { FindingType } from './findings';
import type { Policy } from './policy';
import type { RetentionClass, RetentionRule } from './retention';
import type { Status } from './status';
import type { Tool } from './tool';

/** 'open': nobody has answered yet. 'wrong': the answer is known, and it is not good. */
export type CheckState = 'ok' | 'wrong' | 'open' | 'not-applicable';

/** A registered document as a checklist sees it: verdicts and facts, no names. */
export type JudgedItem = {
  readonly class: RetentionClass;
  readonly status: Status;
  readonly findings: readonly FindingType[];
  readonly engagementId: string | null;
  readonly startedOn: Day | null;
  readonly copies: readonly string[];
  readonly ticks: Readonly<Record<string, Day>>;
};

export type CheckFacts = {
  readonly today: Day;
  readonly policy: Policy;
  /** Null: what is in front of the user is not registered. */
  readonly item: JudgedItem | null;
  /** Yearly ticks, `tool:check` to the day. */
  readonly toolTicks: Readonly<Record<string, Day>>;
};

export type Judged = ChecklistCheck & { readonly state: CheckState; readonly tickedOn: Day | null };

const A_YEAR = { months: 12 } as const;

/** Each check of a tool's list with its state: the register's own checks judged, the user's by their ticks. */
export function judge(tool: Tool, { today, policy, item, toolTicks }: CheckFacts): readonly Judged[] {
  return checksOf(tool).map((check) => {
    if (check.every === 'year') {
      const tickedOn = toolTicks[`${tool}:${check.id}`] ?? null;
      const fresh = tickedOn !== null && endOfTerm(tickedOn, A_YEAR, 'down') >= today;
      return { ...check, tickedOn, state: fresh ? 'ok' : 'open' };
    }
    const tickedOn = item?.ticks[check.id] ?? null;
    return {
      ...check,
      tickedOn,
      state: item ? itemState(check.id, item, policy.rules[item.class], tickedOn) : 'open',
    };
  });
}

function itemState(id: CheckId, item: JudgedItem, rule: RetentionRule, tickedOn: Day | null): CheckState {
  const { findings, status } = item;
  const gone = status === 'destroyed';
  const unless = (type: FindingType): CheckState => (findings.includes(type) ? 'wrong' : 'ok');
  if (gone && id !== 'bin' && id !== 'portal-copy' && id !== 'on-time') return 'not-applicable';
  switch (id) {
    case 'cloud':
      return unless('misplaced');
    case 'tagged':
      return findings.includes('waiting-for-start') || findings.includes('no-term') ? 'open' : 'ok';
    case 'on-time':
      return gone ? unless('seen-again') : unless('overdue');
    case 'bin':
      return gone ? copyState(item, 'bin') : 'not-applicable';
    case 'portal-copy':
      return gone ? copyState(item, 'file') : unless('overdue');
    case 'encrypted':
      return rule.needsEncryption ? unless('not-encrypted') : 'not-applicable';
    case 'own-password':
      if (!rule.needsEncryption) return 'not-applicable';
      return tickedOn ? 'ok' : 'open';
    case 'consent':
      return rule.needsConsent ? unless('no-consent') : 'not-applicable';
    case 'engagement':
      if (rule.startsOn !== 'engagement completed') return 'not-applicable';
      return item.engagementId ? 'ok' : 'open';
    case 'end-date':
      if (rule.startsOn === 'none') return 'not-applicable';
      return item.startedOn ? 'ok' : 'open';
    default:
      return tickedOn ? 'ok' : 'open';
  }
}

/** Seen again after its destruction is worse than a copy that nobody ticked. */
function copyState({ copies, findings }: JudgedItem, copy: string): CheckState {
  if (findings.includes('seen-again')) return 'wrong';
  return copies.includes(copy) ? 'ok' : 'open';
}
