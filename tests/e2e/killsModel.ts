import { expect } from 'vitest';
import type { Row } from '@/storage/rows';

/** What a record says; null: it is not there. */
type State = string | null;

export type Step = {
  readonly name: 'addPerson' | 'registerDocument' | 'correctDocument' | 'disposeDocument' | 'erasePerson';
  readonly input: Readonly<Record<string, unknown>>;
  /** What the record that it makes will say. */
  readonly makes?: string;
  /** What known records will say after it; all of them, or none. */
  readonly changes: readonly (readonly [id: string, after: State])[];
};

const stateOf = (row: Row): string | null => {
  if (row.kind === 'person') return row.name;
  return row.kind === 'document' ? `${row.name} ${row.destroyedOn ?? '-'}` : null;
};

const nameIn = (says: string): string => `${says.split(';')[0]};`;

const TODAY = '2020-01-01';

/**
 * What the register must hold after any kill: whatever was acknowledged; what was sent and not answered may be done or
 * not, but never half.
 */
export class Model {
  /** What each known record may say. One that was answered for has one possibility. */
  private readonly possible = new Map<string, Set<State>>();
  /** Made by a step that was not answered: they may be there. */
  private readonly unsure = new Set<string>();
  private pending: Step | null = null;
  private readonly personOf = new Map<string, string>();
  /** Every name that a record ever had. */
  private readonly names = new Map<string, Set<string>>();
  /** Names of what was erased: nothing may say them any more. */
  readonly gone: string[] = [];
  answered = 0;

  private readonly dossier: string;
  private readonly next: () => number;
  constructor(dossier: string, next: () => number) {
    this.dossier = dossier;
    this.next = next;
  }

  private pick(kind: 'person' | 'document'): { id: string; says: string } | null {
    const all = Array.from(this.possible).flatMap(([id, states]) => {
      const [says] = states;
      return says && this.personOf.has(id) === (kind === 'document') ? [{ id, says }] : [];
    });
    return all[Math.floor(this.next() * all.length)] ?? null;
  }

  /** The next step; `mark` stands in whatever it writes. */
  step(mark: string): Step {
    const { dossier } = this;
    const [person, document] = [this.pick('person'), this.pick('document')];
    const dice = this.next();
    if (!person || dice < 0.3) {
      const name = `Persoon ${mark};`;
      return { name: 'addPerson', input: { dossier, name }, makes: name, changes: [] };
    }
    if (!document || dice < 0.6) {
      const name = `Stuk ${mark};`;
      const fields = { name, class: 'correspondence', place: 'device', personId: person.id };
      return {
        name: 'registerDocument',
        input: { dossier, ...fields },
        makes: `${name} -`,
        changes: [],
      };
    }
    const [title = '', on = '-'] = document.says.split(/ (?=[^ ]+$)/);
    if (dice < 0.75) {
      const name = `Nieuw ${mark};`;
      const input = { dossier, id: document.id, name };
      return { name: 'correctDocument', input, changes: [[document.id, `${name} ${on}`]] };
    }
    if (dice < 0.88) {
      const input = { dossier, id: document.id, on: TODAY, copies: ['file'] };
      return { name: 'disposeDocument', input, changes: [[document.id, `${title} ${TODAY}`]] };
    }
    const theirs = Array.from(this.personOf).flatMap(([id, of]) => (of === person.id ? [id] : []));
    return {
      name: 'erasePerson',
      input: { dossier, id: person.id },
      changes: [person.id, ...theirs].filter((id) => this.possible.has(id)).map((id) => [id, null]),
    };
  }

  sent(step: Step): void {
    this.pending = step;
    if (step.makes) this.unsure.add(step.makes);
    for (const [id, after] of step.changes) this.possible.get(id)?.add(after);
  }

  acknowledged(step: Step, made: string | null): void {
    this.pending = null;
    this.answered++;
    for (const [id, after] of step.changes) this.settle(id, after);
    if (step.makes && made) this.adopt(made, step.makes, step.input.personId);
  }

  private adopt(id: string, says: string, personId: unknown): void {
    this.unsure.delete(says);
    this.possible.set(id, new Set([says]));
    this.names.set(id, new Set([nameIn(says)]));
    if (typeof personId === 'string') this.personOf.set(id, personId);
  }

  private settle(id: string, after: State): void {
    const names = this.names.get(id) ?? new Set();
    for (const says of this.possible.get(id) ?? []) if (says) names.add(nameIn(says));
    if (after !== null) {
      this.possible.set(id, new Set([after]));
      return;
    }
    this.gone.push(...names);
    for (const known of [this.possible, this.personOf, this.names]) known.delete(id);
  }

  /** Compares with what is there after a restart, and goes on from that. */
  check(rows: readonly Row[], message: string): void {
    const there = new Map(rows.flatMap((row) => (stateOf(row) ? [[row.id, row] as const] : [])));
    const says = (id: string): State => {
      const row = there.get(id);
      return row ? stateOf(row) : null;
    };
    const wrong = Array.from(this.possible).flatMap(([id, states]) =>
      states.has(says(id)) ? [] : [`${says(id)} instead of ${Array.from(states).join(' or ')}`],
    );
    expect(wrong, message).toEqual([]);
    const whole = new Set(this.pending?.changes.map(([id, after]) => says(id) === after));
    expect(whole.size, `${message}: ${this.pending?.name} is half done`).toBeLessThan(2);

    for (const id of Array.from(this.possible.keys())) this.settle(id, says(id));
    for (const [id, row] of there) {
      if (this.possible.has(id)) continue;
      const made = stateOf(row) ?? '';
      expect(this.unsure.has(made), `${message}: nobody made ${made}`).toBe(true);
      this.adopt(id, made, row.kind === 'document' ? row.personId : null);
    }
    this.unsure.clear();
    this.pending = null;
  }
}
