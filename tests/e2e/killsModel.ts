import { expect } from 'vitest';
import type { CommandName } from '@/storage/commands/commands';
import { type Fields, fieldsOf, type State, says, setting } from './killsState';

type Changes = readonly (readonly [id: string, after: State])[];

export type Step = {
  readonly name: CommandName;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What the record that it makes will say. */
  readonly makes?: string;
  /** What known things will say after it; all of them, or none. */
  readonly changes: Changes;
  /** What it takes away is erased: nothing may say its names any more. */
  readonly erases?: boolean;
  readonly takesBack?: boolean;
};

const TODAY = '2020-01-01';
const DAYS = ['2020-01-01', '2020-02-02', '2020-03-03', '2020-04-04'] as const;
const LOCK = [5, 15, 30, 60] as const;
/** So many that of the rarest kind (8 in 100) one is missed in 1 of 28 steps. */
const DRAWS = 40;
/** Each kind of step that is taken. */
export const STEPS = [
  'undo',
  'tickTool',
  'setSettings',
  'teachPortal',
  'addPerson',
  'addClient',
  'addEngagement',
  'correctEngagement',
  'registerDocument',
  'correctDocument',
  'disposeDocument',
  'moveDocument',
  'erasePerson',
] as const satisfies readonly CommandName[];

/**
 * What the register must hold after any kill: whatever was acknowledged; what was sent and not answered may be done or
 * not, but never half, and if it was done it can be undone.
 */
export class Model {
  /** What each known thing may say. One that was answered for has one possibility. */
  private readonly possible = new Map<string, Set<State>>();
  /** Made by a step that was not answered: they may be there. */
  private readonly unsure = new Set<string>();
  private pending: Step | null = null;
  /** The last thing that was done, and how it is taken back; null: it has no way back, or was taken back already. */
  private last: { readonly command: string; readonly changes: Changes } | null = null;
  /** Every name that a record ever had. */
  private readonly names = new Map<string, Set<string>>();
  /** Names of what was erased. */
  readonly gone: string[] = [];
  /** The kinds of step that were answered for, and how many steps were. */
  readonly answered = new Set<string>();
  steps = 0;

  private readonly home: string;
  private readonly next: () => number;
  constructor(home: string, name: string, next: () => number) {
    this.home = home;
    this.next = next;
    this.adopt(home, says({ kind: 'client', name, on: null, dossier: home, person: null }));
    this.possible.set('lock', new Set([setting('lock', 15)]));
  }

  private all(kind: Fields['kind']): (Fields & { readonly id: string })[] {
    return Array.from(this.possible).flatMap(([id, states]) => {
      const [state] = states;
      const fields = state ? fieldsOf(state) : null;
      return fields?.kind === kind ? [{ id, ...fields }] : [];
    });
  }

  private pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.next() * from.length)];
  }

  private hex(): string {
    return Array.from({ length: 32 }, () => Math.floor(this.next() * 16).toString(16)).join('');
  }

  /** The next step, one of a kind that was never answered for if any is drawn; `mark` stands in whatever it writes. */
  step(mark: string): Step {
    const drawn = Array.from({ length: DRAWS }, () => this.draw(mark));
    return drawn.find(({ name }) => !this.answered.has(name)) ?? this.draw(mark);
  }

  private draw(mark: string): Step {
    const of = { command: this.hex() };
    const undo = this.last;
    if (undo && this.next() < 0.15)
      return {
        ...of,
        name: 'undo',
        input: { command: undo.command },
        changes: undo.changes,
        takesBack: true,
      };
    const dice = this.next();
    return { ...of, ...(dice < 0.2 ? this.inWorkspace(mark) : this.inDossiers(mark)) };
  }

  private inWorkspace(mark: string): Omit<Step, 'command'> {
    const on = this.pick(DAYS) ?? TODAY;
    const which = this.pick(['tick', 'lock', 'portal'] as const);
    if (which === 'tick') {
      const input = { tool: 'mailchimp', check: 'agreement', on };
      return {
        name: 'tickTool',
        input,
        changes: [['mailchimp:agreement', setting('mailchimp:agreement', on)]],
      };
    }
    if (which === 'lock') {
      const minutes = this.pick(LOCK) ?? 15;
      const input = { autoLockMinutes: minutes };
      return { name: 'setSettings', input, changes: [['lock', setting('lock', minutes)]] };
    }
    const id = `p-${this.pick(['a', 'b', 'c']) ?? 'a'}`;
    const shape = { site: 'portal', hosts: ['proef.example'], reportPaths: ['/r/*'] };
    const nowhere = { titlePattern: null, nameAt: null, personAt: null };
    const input = { id, label: mark, ...shape, ...nowhere };
    return { name: 'teachPortal', input, changes: [[id, setting(id, mark)]] };
  }

  private inDossiers(mark: string): Omit<Step, 'command'> {
    const dossier = this.home;
    const make = (kind: Fields['kind'], name: string, person: string | null = null) =>
      says({ kind, name, on: null, dossier, person });
    const person = this.pick(this.all('person'));
    const document = this.pick(this.all('document'));
    const engagement = this.pick(this.all('engagement'));
    const dice = this.next();
    if (!person || dice < 0.2) {
      const name = `Persoon ${mark};`;
      return { name: 'addPerson', input: { dossier, name }, makes: make('person', name), changes: [] };
    }
    if (dice < 0.26) {
      const name = `Klant ${mark};`;
      // Its dossier is known once it is made.
      return { name: 'addClient', input: { name }, makes: make('client', name), changes: [] };
    }
    if (!engagement || dice < 0.32) {
      const input = { dossier, name: `Coaching ${mark};`, type: 'coaching' };
      return { name: 'addEngagement', input, makes: make('engagement', input.name), changes: [] };
    }
    if (dice < 0.42) {
      const on = this.pick(DAYS) ?? TODAY;
      const input = { dossier, id: engagement.id, completedOn: on };
      return { name: 'correctEngagement', input, changes: [[engagement.id, says({ ...engagement, on })]] };
    }
    if (!document || dice < 0.58) {
      const name = `Stuk ${mark};`;
      const fields = { name, class: 'correspondence', place: 'device', personId: person.id };
      const linked = { ...fields, engagementId: engagement.id };
      const makes = make('document', name, person.id);
      return { name: 'registerDocument', input: { dossier, ...linked }, makes, changes: [] };
    }
    const there = { dossier: document.dossier, id: document.id };
    const becomes = (fields: Partial<Fields>): Changes => [[document.id, says({ ...document, ...fields })]];
    if (dice < 0.68) {
      const name = `Nieuw ${mark};`;
      return { name: 'correctDocument', input: { ...there, name }, changes: becomes({ name }) };
    }
    if (dice < 0.78) {
      const input = { ...there, on: TODAY, copies: ['file'] };
      return { name: 'disposeDocument', input, changes: becomes({ on: TODAY }) };
    }
    const to = this.pick(this.all('client').filter(({ id }) => id !== document.dossier));
    if (to && dice < 0.9) {
      const input = { ...there, to: to.id, personId: null, engagementId: null };
      return { name: 'moveDocument', input, changes: becomes({ dossier: to.id, person: null }) };
    }
    const theirs = this.all('document').filter((one) => one.person === person.id);
    return {
      name: 'erasePerson',
      input: { dossier, id: person.id },
      changes: [person, ...theirs].map(({ id }) => [id, null]),
      erases: true,
    };
  }

  sent(step: Step): void {
    this.pending = step;
    if (step.makes) this.unsure.add(step.makes);
    for (const [id, after] of step.changes) {
      const states = this.possible.get(id) ?? new Set([null]);
      this.possible.set(id, states.add(after));
    }
  }

  acknowledged(step: Step, made: string | null): void {
    this.pending = null;
    this.answered.add(step.name);
    this.steps++;
    this.done(step, step.makes && made ? [made, this.placed(made, step.makes)] : null);
  }

  /** A client is the dossier that it makes. */
  private placed(id: string, makes: string): string {
    const fields = fieldsOf(makes);
    return fields.kind === 'client' ? says({ ...fields, dossier: id }) : makes;
  }

  private done(step: Step, made: readonly [id: string, state: string] | null): void {
    const before = step.changes.map(([id]): readonly [string, State] => [id, this.before(id)]);
    for (const [id, after] of step.changes) this.settle(id, after, step.erases);
    if (made) this.adopt(...made);
    const back = made ? [[made[0], null] as const] : before;
    this.last = step.erases || step.takesBack ? null : { command: step.command, changes: back };
  }

  /** What it was before its last step: the first of what it may be. */
  private before(id: string): State {
    const [first] = this.possible.get(id) ?? [];
    return first ?? null;
  }

  private adopt(id: string, state: string): void {
    this.unsure.clear();
    this.possible.set(id, new Set([state]));
    this.names.set(id, new Set([fieldsOf(state).name]));
  }

  private settle(id: string, after: State, erased = false): void {
    const names = this.names.get(id) ?? new Set();
    for (const state of this.possible.get(id) ?? []) if (state) names.add(fieldsOf(state).name);
    this.names.set(id, names);
    if (after !== null) {
      this.possible.set(id, new Set([after]));
      return;
    }
    if (erased) this.gone.push(...names);
    this.possible.delete(id);
    this.names.delete(id);
  }

  /** Compares with what is there after a restart, and goes on from that. */
  check(there: ReadonlyMap<string, string>, message: string): void {
    const now = (id: string): State => there.get(id) ?? null;
    const wrong = Array.from(this.possible).flatMap(([id, states]) =>
      states.has(now(id)) ? [] : [`${now(id)} instead of ${Array.from(states).join(' or ')}`],
    );
    expect(wrong, message).toEqual([]);
    const { pending } = this;
    const whole = new Set(pending?.changes.map(([id, after]) => now(id) === after));
    expect(whole.size, `${message}: ${pending?.name} is half done`).toBeLessThan(2);

    const made = Array.from(there).filter(([id]) => !this.possible.has(id));
    for (const [id, state] of made) {
      const known = Array.from(this.unsure).some((makes) => this.placed(id, makes) === state);
      expect(known, `${message}: nobody made ${state}`).toBe(true);
    }
    expect(made.length, message).toBeLessThan(2);
    const [first = null] = made;
    // A step that changes nothing leaves nothing to tell by: done or not, there is no way back to count on.
    const tells = pending?.changes.some(([id, after]) => this.before(id) !== after) ?? false;
    if (pending && (first || (whole.has(true) && tells))) this.done(pending, first);
    else if (whole.has(true)) this.last = null;
    for (const id of Array.from(this.possible.keys())) this.settle(id, now(id));
    this.unsure.clear();
    this.pending = null;
  }
}
