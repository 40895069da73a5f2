import type { Day } from '@/policy/calendar';
import { attention, standingFlags } from '@/policy/findings';
import type { Policy } from '@/policy/policy';
import { statusOf } from '@/policy/status';
import { window } from '@/policy/window';
import type { Account } from './accounts';
import type { DocumentPart } from './entry';

/** A document as the preview names it. */
export type Ahead = { readonly name: string; readonly client: string; readonly lastDay: Day | null };

/** What the list brings the user to do: at most `MOST` of each by name, and how many there are. */
export type Outlook = Readonly<
  Record<
    'overdue' | 'dueSoon' | 'waiting' | 'attention',
    { readonly count: number; readonly first: readonly Ahead[] }
  >
>;

const MOST = 200;

function* newDocuments(accounts: readonly Account[]) {
  for (const account of accounts) {
    const people = new Map(account.people.map((item) => [item.id, item.part]));
    const engagements = new Map(account.engagements.map((item) => [item.id, item.part]));
    for (const { whole, personId, engagementId } of account.documents) {
      if (!whole) continue;
      const person = people.get(personId ?? '') ?? null;
      yield {
        client: account.client.name,
        whole,
        person,
        engagement: engagements.get(engagementId ?? '') ?? null,
      };
    }
  }
}

type Around = {
  readonly person: { consentOn: Day | null } | null;
  readonly engagement: { completedOn: Day | null } | null;
};

/** As the register will see it once it is in (storage/project.ts). */
function itemOf(whole: DocumentPart, { person, engagement }: Around, policy: Policy) {
  const byEngagement = policy.rules[whole.class].startsOn === 'engagement completed' && engagement;
  return {
    class: whole.class,
    startedOn: byEngagement ? engagement.completedOn : whole.startedOn,
    place: whole.place,
    encrypted: whole.encrypted,
    consentOn: person?.consentOn ?? null,
    hold: null,
    destroyedOn: null,
    seenAgainOn: null,
  };
}

/** What becomes overdue, due soon, waiting or in need of attention by these accounts' new documents. */
export function outlookOf(accounts: readonly Account[], policy: Policy, today: Day): Outlook {
  const found: Record<keyof Outlook, Ahead[]> = { overdue: [], dueSoon: [], waiting: [], attention: [] };
  for (const { client, whole, ...around } of newDocuments(accounts)) {
    const item = itemOf(whole, around, policy);
    const bounds = window(item, policy);
    const { status } = statusOf({ ...item, ...bounds }, today, policy);
    const ahead = { name: whole.name, client, lastDay: bounds.lastDay };
    if (status === 'overdue') found.overdue.push(ahead);
    else if (status === 'due-soon') found.dueSoon.push(ahead);
    else if (status === 'waiting') found.waiting.push(ahead);
    if (status !== 'overdue' && attention(standingFlags(item, policy))) found.attention.push(ahead);
  }
  const byDay = (one: Ahead, other: Ahead) =>
    (one.lastDay ?? '') < (other.lastDay ?? '') ? -1 : Number((one.lastDay ?? '') > (other.lastDay ?? ''));
  const short = (list: Ahead[]) => ({ count: list.length, first: list.sort(byDay).slice(0, MOST) });
  return {
    overdue: short(found.overdue),
    dueSoon: short(found.dueSoon),
    waiting: short(found.waiting),
    attention: short(found.attention),
  };
}
