import { randomId } from '@/vault/bytes';
import { key, type TestRegister } from '../storage/support';
import { later, text } from './days';
import {
  type Firm,
  type Hold,
  type Kind,
  lastDay,
  look,
  type Paper,
  type Scope,
  stretch,
} from './simulation';

export type Life = {
  readonly register: TestRegister;
  readonly firm: Firm;
  readonly today: number;
  /** A number below 1. */
  readonly chance: () => number;
};

export const pick = <T>({ chance }: Life, list: readonly T[]): T | undefined =>
  list[Math.floor(chance() * list.length)];
const below = ({ chance }: Life, most: number) => Math.floor(chance() * most);
/** A minute later, so that of two things that happen on a day one is the later. */
function tick({ register }: Life): number {
  register.now = new Date(register.now.getTime() + 60_000);
  return register.now.getTime();
}
const present = ({ firm }: Life) => firm.papers.filter(({ gone }) => !gone);

export async function newClient(life: Life): Promise<void> {
  const { register, firm, today } = life;
  tick(life);
  const n = firm.clients.length;
  const { dossier } = await register.must('addClient', { name: `Klant ${n}` });
  firm.clients.push(dossier);
  for (let each = 0; each < 1 + (n % 2); each++) {
    const consent = life.chance() < 0.8;
    const person = await register.must('addPerson', {
      dossier,
      name: `Deelnemer ${n}-${each}`,
      consentOn: consent ? text(today) : null,
    });
    firm.people.set(person.id, { client: dossier, consent });
    const engagement = await register.must('addEngagement', {
      dossier,
      name: `Coaching ${n}`,
      type: 'coaching',
    });
    firm.engagements.set(engagement.id, { client: dossier, ended: null });
  }
}

const kinds: readonly Kind[] = [
  'individual-report',
  'individual-report',
  'individual-report',
  'contact-form',
  'contact-form',
  'correspondence',
  'team-advice',
  'tax-record',
  'e-book',
];
/** How many days ago such a document may have begun, so that it comes due within the year. */
const oldest: Record<Kind, number> = {
  'individual-report': 0,
  'contact-form': 80,
  correspondence: 55,
  'team-advice': 360,
  'tax-record': 2900,
  'e-book': 10,
};

async function register(life: Life): Promise<void> {
  const { firm, today } = life;
  const client = pick(life, firm.clients);
  const kind = pick(life, kinds);
  if (!client || !kind) return;
  const of = (records: ReadonlyMap<string, { client: string }>) =>
    pick(
      life,
      Array.from(records).flatMap(([id, record]) => (record.client === client ? [id] : [])),
    ) ?? null;
  const report = kind === 'individual-report';
  const n = firm.papers.length;
  const paper: Paper = {
    id: '',
    client,
    person: report ? of(firm.people) : null,
    engagement: report ? of(firm.engagements) : null,
    name: `Bestand ${n}.pdf`,
    kind,
    start: report || life.chance() < 0.05 ? null : today - below(life, oldest[kind]),
    inCloud: life.chance() < 0.15,
    encrypted: life.chance() < 0.7,
    extensions: [],
    putOff: null,
    tried: null,
    gone: null,
    seen: null,
  };
  tick(life);
  const made = await life.register.must('registerDocument', {
    dossier: client,
    name: paper.name,
    class: kind,
    personId: paper.person,
    engagementId: paper.engagement,
    site: 'onedrive',
    place: paper.inCloud ? 'cloud' : 'device',
    startedOn: paper.start === null ? null : text(paper.start),
    encrypted: paper.encrypted,
    keys: [key(n)],
  });
  firm.papers.push({ ...paper, id: made.id });
}

async function endEngagement(life: Life): Promise<void> {
  const found = pick(life, Array.from(life.firm.engagements));
  if (!found) return;
  const [id, engagement] = found;
  if (engagement.ended !== null && life.chance() < 0.7) return;
  engagement.ended = life.today - below(life, 120);
  tick(life);
  await life.register.must('correctEngagement', {
    dossier: engagement.client,
    id,
    completedOn: text(engagement.ended),
  });
}

async function mend(life: Life): Promise<void> {
  const paper = pick(life, present(life));
  if (!paper) return;
  const person = paper.person ? life.firm.people.get(paper.person) : undefined;
  tick(life);
  if (person && paper.person && !person.consent) {
    person.consent = true;
    await life.register.must('correctPerson', {
      dossier: paper.client,
      id: paper.person,
      consentOn: text(life.today),
    });
    return;
  }
  const moved = life.chance() < 0.3 && paper.start !== null;
  if (moved && paper.start !== null) paper.start -= 1 + below(life, 6);
  if (!moved) Object.assign(paper, { inCloud: false, encrypted: true });
  await life.register.must('correctDocument', {
    dossier: paper.client,
    id: paper.id,
    place: paper.inCloud ? 'cloud' : 'device',
    encrypted: paper.encrypted,
    startedOn: paper.start === null ? null : text(paper.start),
  });
}

/** Most of what is overdue goes within days of its alert; now and then it can't be reached, or goes for another reason. */
async function destroy(life: Life): Promise<void> {
  const { firm, today } = life;
  const due = firm.papers.filter((paper) => {
    const { late, wrong } = look(firm, paper, today);
    return late || wrong.includes('seen-again');
  });
  const paper = pick(life, life.chance() < 0.9 ? due : present(life));
  if (!paper) return;
  const unreachable = life.chance() < 0.2;
  const at = tick(life);
  const outcome =
    pick(life, ['destroyed', 'destroyed', 'handed-over', 'already-gone'] as const) ?? 'destroyed';
  await life.register.must('disposeDocument', {
    dossier: paper.client,
    id: paper.id,
    on: text(today),
    copies: ['file'],
    outcome: unreachable ? 'unreachable' : outcome,
    reason: 'geen toegang',
    despiteHold: true,
  });
  if (unreachable) paper.tried = { on: today, at };
  else paper.gone = { on: today, at };
}

/** A whole list at once, as one step. */
async function destroyMany(life: Life): Promise<void> {
  const { firm, today } = life;
  const due = firm.papers.filter((paper) => look(firm, paper, today).late).slice(0, 5);
  if (due.length === 0) return;
  const at = tick(life);
  const items = due.map(({ client, id }) => ({
    name: 'disposeDocument' as const,
    input: { dossier: client, id, on: text(today), copies: ['file' as const], despiteHold: true },
  }));
  const { failed } = await life.register.must('batch', { items });
  if (failed.length > 0) throw new Error('what is late can be destroyed');
  for (const paper of due) paper.gone = { on: today, at };
}

async function seeAgain(life: Life): Promise<void> {
  const paper = pick(
    life,
    life.firm.papers.filter(({ gone }) => gone),
  );
  if (!paper) return;
  const at = tick(life);
  const already = look(life.firm, paper, life.today).wrong.includes('seen-again');
  await life.register.must('noticeDocument', {
    dossier: paper.client,
    id: paper.id,
    on: text(life.today),
    keys: [],
    shown: [paper.name],
  });
  if (!already) paper.seen = { on: life.today, at };
}

async function hold(life: Life): Promise<void> {
  const { firm, today } = life;
  const paper = pick(life, present(life));
  if (!paper) return;
  const { engagement, person, client } = paper;
  const draw = life.chance();
  const on: Scope =
    draw < 0.7 ? 'document' : draw < 0.85 && engagement ? 'engagement' : person ? 'person' : 'client';
  const of = { document: paper.id, engagement: engagement ?? '', person: person ?? '', client }[on];
  const standing = firm.holds.find((one) => !one.lifted && one.on === on && one.of === of);
  const replaced = life.chance() < 0.5 ? standing : undefined;
  const until = life.chance() < 0.3 ? null : today + below(life, 60);
  tick(life);
  const made = await life.register.must('placeHold', {
    dossier: client,
    of: { kind: on, id: of },
    reason: 'Klacht',
    owner: 'An',
    from: text(today),
    until: until === null ? null : text(until),
    replaces: replaced?.id ?? null,
  });
  if (replaced) replaced.lifted = true;
  firm.holds.push({ id: made.id, on, of, until, review: later(today, 6), lifted: false });
}

const clientOf = ({ firm }: Life, { on, of }: Hold): string =>
  (on === 'document' && firm.papers.find(({ id }) => id === of)?.client) ||
  (firm.engagements.get(of) ?? firm.people.get(of))?.client ||
  of;

async function lift(life: Life): Promise<void> {
  const found = pick(
    life,
    life.firm.holds.filter(({ lifted }) => !lifted),
  );
  if (!found) return;
  tick(life);
  const of = { kind: found.on, id: found.of };
  await life.register.must('liftHold', { dossier: clientOf(life, found), of, hold: found.id });
  found.lifted = true;
}

async function extend(life: Life): Promise<void> {
  const { firm, today } = life;
  const paper = pick(
    life,
    present(life).filter((one) => {
      const most = stretch(firm, one);
      return most !== null && most > Math.max(today, lastDay(firm, one) ?? 0);
    }),
  );
  const [end, most] = paper ? [lastDay(firm, paper), stretch(firm, paper)] : [];
  if (!paper || !end || !most) return;
  const first = Math.max(end + 1, today);
  const until = first + below(life, most - first + 1);
  tick(life);
  const input = { dossier: paper.client, id: paper.id };
  await life.register.must('extendDocument', { ...input, until: text(until), reason: 'Loopt nog' });
  const row = await life.register.reader.document(`${paper.client}/${paper.id}`);
  const made = row?.extensions?.find(({ id }) => !paper.extensions.some((one) => one.id === id));
  paper.extensions.push({ id: made?.id ?? randomId(), until });
}

async function takeBack(life: Life): Promise<void> {
  const paper = pick(
    life,
    present(life).filter(({ extensions }) => extensions.length > 0),
  );
  const extension = paper?.extensions.pop();
  if (!paper || !extension) return;
  tick(life);
  const input = { dossier: paper.client, id: paper.id, extension: extension.id };
  await life.register.must('takeBackExtension', input);
}

async function putOff(life: Life): Promise<void> {
  const { firm, today } = life;
  const asks = firm.papers.filter((paper) => {
    const { late, wrong, ended } = look(firm, paper, today);
    return late || wrong.length > 0 || ended !== null;
  });
  const paper = pick(life, life.chance() < 0.8 ? asks : firm.papers);
  if (!paper) return;
  const back = today + 1 + below(life, 30);
  const why = look(firm, paper, today).late || life.chance() < 0.5;
  const at = tick(life);
  const input = { dossier: paper.client, id: paper.id, backOn: text(back) };
  await life.register.must('snoozeDocument', { ...input, reason: why ? 'Wacht op antwoord' : '' });
  paper.putOff = { back, why, at };
}

async function wake(life: Life): Promise<void> {
  const paper = pick(
    life,
    life.firm.papers.filter((one) => one.putOff),
  );
  if (!paper) return;
  tick(life);
  await life.register.must('wakeDocument', { dossier: paper.client, id: paper.id });
  paper.putOff = null;
}

async function move(life: Life): Promise<void> {
  const paper = pick(
    life,
    present(life).filter(({ person, engagement }) => !person && !engagement),
  );
  const to = pick(life, life.firm.clients);
  if (!paper || !to || to === paper.client) return;
  tick(life);
  const links = { personId: null, engagementId: null };
  await life.register.must('moveDocument', { dossier: paper.client, id: paper.id, to, ...links });
  paper.client = to;
}

/** What the people of a firm do in a day, and how often. */
const doings: readonly (readonly [number, (life: Life) => Promise<void>])[] = [
  [6, register],
  [4, endEngagement],
  [5, mend],
  [12, destroy],
  [1, destroyMany],
  [1, seeAgain],
  [3, hold],
  [2, lift],
  [2, extend],
  [1, takeBack],
  [5, putOff],
  [1, wake],
  [1, move],
];
const drawn = doings.flatMap(([times, doing]) => Array.from({ length: times }, () => doing));

export async function work(life: Life, times: number): Promise<void> {
  for (let each = 0; each < times; each++) await pick(life, drawn)?.(life);
}

export async function stock(life: Life, papers: number): Promise<void> {
  for (let each = 0; each < papers; each++) await register(life);
}
