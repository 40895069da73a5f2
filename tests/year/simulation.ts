import { endOfYear, later, text } from './days';

/** A firm as somebody would keep it on paper: what is known of each document, and what that means on a day. */
export type Kind =
  | 'individual-report'
  | 'team-advice'
  | 'tax-record'
  | 'e-book'
  | 'contact-form'
  | 'correspondence';
export type Scope = 'document' | 'engagement' | 'person' | 'client';

export type Hold = {
  id: string;
  on: Scope;
  of: string;
  until: number | null;
  review: number;
  lifted: boolean;
};
export type Paper = {
  id: string;
  client: string;
  person: string | null;
  engagement: string | null;
  name: string;
  kind: Kind;
  start: number | null;
  inCloud: boolean;
  encrypted: boolean;
  extensions: { id: string; until: number }[];
  putOff: { back: number; why: boolean; at: number } | null;
  tried: { on: number; at: number } | null;
  gone: { on: number; at: number } | null;
  seen: { on: number; at: number } | null;
};
export type Firm = {
  clients: string[];
  people: Map<string, { client: string; consent: boolean }>;
  engagements: Map<string, { client: string; ended: number | null }>;
  papers: Paper[];
  holds: Hold[];
};

/** The term of a kind in months, and how far it may be stretched. The letter's two months are the firm's own. */
const months: Record<Kind, readonly [number, number] | null> = {
  'individual-report': [6, 6],
  'team-advice': [12, 12],
  'tax-record': null,
  'e-book': null,
  'contact-form': [3, 6],
  correspondence: [2, 4],
};

function begins(firm: Firm, paper: Paper): number | null {
  if (paper.kind !== 'individual-report' || !paper.engagement) return paper.start;
  return firm.engagements.get(paper.engagement)?.ended ?? null;
}

/** How far it may be stretched; null: not at all. */
export function stretch(firm: Firm, paper: Paper): number | null {
  const [start, term] = [begins(firm, paper), months[paper.kind]];
  return start !== null && term && term[1] > term[0] ? later(start, term[1]) : null;
}

export function lastDay(firm: Firm, paper: Paper): number | null {
  const [start, term] = [begins(firm, paper), months[paper.kind]];
  if (start === null) return null;
  // From the first of January after the seventh year it may go; it is late thirty days on.
  if (paper.kind === 'tax-record') return endOfYear(start, 7) + 1 + 30;
  if (!term) return null;
  const own = later(start, term[0]);
  const wished = Math.max(...paper.extensions.map(({ until }) => until), own);
  return Math.max(own, Math.min(wished, later(start, term[1])));
}

const holdsOn = (firm: Firm, paper: Paper): Hold[] =>
  firm.holds.filter(({ on, of, lifted }) => {
    if (lifted) return false;
    if (on === 'document') return of === paper.id;
    return of === { client: paper.client, person: paper.person, engagement: paper.engagement }[on];
  });

const isNewer = (one: { at: number } | null, than: { at: number } | null) =>
  one !== null && one.at > (than?.at ?? 0);

/** What a document is on a day, read off the paper. */
export function look(firm: Firm, paper: Paper, today: number) {
  const end = lastDay(firm, paper);
  const gone = paper.gone !== null;
  const seen = gone && isNewer(paper.seen, paper.gone);
  const tried = isNewer(paper.tried, paper.gone) ? paper.tried : null;
  const holds = gone ? [] : holdsOn(firm, paper);
  const endless = holds.filter(({ until }) => until === null);
  const ends = holds.map(({ until }) => until ?? 0);
  const held = holds.some(({ until }) => until === null || until >= today);
  const ended = holds.length > 0 && !held ? Math.max(...ends) : null;
  const reviews = endless.map(({ review }) => review);
  const review = reviews.length > 0 && Math.min(...reviews) <= today ? Math.min(...reviews) : null;
  const late = !gone && !held && end !== null && end < today;

  const { putOff } = paper;
  const counts = putOff && putOff.at > Math.max(paper.gone?.at ?? 0, seen ? (paper.seen?.at ?? 0) : 0);
  const back =
    !counts || !putOff
      ? null
      : putOff.why || gone || end === null
        ? putOff.back
        : Math.min(putOff.back, end + 1);

  const wrong: string[] = [];
  if (seen) wrong.push('seen-again');
  if (!gone && paper.inCloud && paper.kind !== 'e-book') wrong.push('misplaced');
  const consent = paper.person !== null && firm.people.get(paper.person)?.consent === true;
  if (!gone && paper.kind === 'individual-report' && !consent) wrong.push('no-consent');
  if (!gone && paper.kind === 'team-advice' && !paper.encrypted) wrong.push('not-encrypted');
  return { end, gone, held, ended, review, late, tried, wrong, back, quiet: back !== null && today < back };
}

type Look = ReturnType<typeof look>;
const runs = ({ gone, held, late, end }: Look) => !gone && !held && !late && end !== null;

/** Every alert that holds on a day: `document stage fact after`. */
export function alertsOf(firm: Firm, paper: Paper, today: number): string[] {
  const seen = look(firm, paper, today);
  if (seen.quiet) return [];
  const after = seen.back === null ? '-' : text(seen.back);
  const say = (stage: string, fact: number | null) =>
    `${paper.id} ${stage} ${fact === null ? '-' : text(fact)} ${after}`;
  const waits = seen.tried !== null && today < seen.tried.on + 30;
  const alerts = seen.wrong.map((stage) =>
    say(stage, stage === 'seen-again' ? (paper.seen?.on ?? null) : null),
  );
  if (seen.late && !waits) alerts.push(say('overdue', seen.end));
  if (runs(seen) && seen.end !== null) {
    const left = seen.end - today;
    const lead = left === 0 ? 0 : left <= 7 ? 7 : left <= 30 ? 30 : null;
    if (lead !== null) alerts.push(say(`due-${lead}`, seen.end));
  }
  if (seen.ended !== null) alerts.push(say('hold-expired', seen.ended));
  if (seen.review !== null) alerts.push(say('hold-review', seen.review));
  if (seen.tried && !waits) alerts.push(say('ask-again', seen.tried.on + 30));
  return alerts;
}

/** The numbers of a day. */
export function countsOf(firm: Firm, today: number) {
  const counts = { overdue: 0, dueSoon: 0, dueThisWeek: 0, findings: 0, toDo: 0, onHold: 0, putOff: 0 };
  for (const paper of firm.papers) {
    const seen = look(firm, paper, today);
    const overdue = seen.late && !(seen.tried && today < seen.tried.on + 30);
    const asks = seen.wrong.length > 0 || seen.tried !== null || seen.ended !== null || seen.review !== null;
    const finding = !overdue && asks;
    const within = (days: number) => runs(seen) && seen.end !== null && seen.end - today <= days;
    if (seen.held) counts.onHold += 1;
    if (seen.quiet) {
      if (overdue || finding || within(30)) counts.putOff += 1;
      continue;
    }
    if (overdue) counts.overdue += 1;
    if (finding) counts.findings += 1;
    if (within(30)) counts.dueSoon += 1;
    if (within(7)) counts.dueThisWeek += 1;
    if (overdue || finding || within(7)) counts.toDo += 1;
  }
  return counts;
}
