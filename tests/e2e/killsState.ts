import { expect } from 'vitest';
import type { Workspace } from '@/storage/reader';
import type { Row } from '@/storage/rows';
import type { Dump } from './dump';

/** What is known of one thing in the register, as text, so that two can be compared. */
export type Fields = {
  readonly kind: 'client' | 'person' | 'engagement' | 'document' | 'workspace';
  readonly name: string;
  readonly on: string | null;
  readonly dossier: string;
  readonly person: string | null;
};
/** Null: it is not there. */
export type State = string | null;

export const says = ({ kind, name, on, dossier, person }: Fields): string =>
  JSON.stringify({ kind, name, on, dossier, person });
export const fieldsOf = (state: string): Fields => JSON.parse(state) as Fields;

function stateOf(row: Row): string | null {
  const { dossier } = row;
  if (row.kind === 'client') return says({ kind: 'client', name: row.name, on: null, dossier, person: null });
  if (row.kind === 'person') return says({ kind: 'person', name: row.name, on: null, dossier, person: null });
  if (row.kind === 'engagement')
    return says({ kind: 'engagement', name: row.name, on: row.completedOn, dossier, person: null });
  if (row.kind !== 'document') return null;
  return says({ kind: 'document', name: row.name, on: row.destroyedOn, dossier, person: row.personId });
}

export const setting = (name: string, on: unknown): string =>
  says({ kind: 'workspace', name, on: String(on), dossier: '', person: null });

/** Everything a step of the test may change, by the id of the thing. */
export function statesOf(rows: readonly Row[], { meta }: Dump, message: string): Map<string, string> {
  const records = rows.flatMap((row) => {
    const state = stateOf(row);
    return state ? [[row.id, state] as const] : [];
  });
  const ids = records.map(([id]) => id);
  expect(
    ids.filter((id, at) => ids.indexOf(id) !== at),
    `${message}: in two dossiers at once`,
  ).toEqual([]);
  const kept = meta.find(({ k }) => k === 'workspace');
  if (!kept) throw new Error(`${message}: no workspace for readers`);
  const { settings, portals, ticks } = kept.workspace as Workspace;
  return new Map([
    ...records,
    ['lock', setting('lock', settings.autoLockMinutes)],
    ...portals.map(({ id, label }) => [id, setting(id, label)] as const),
    ...Object.entries(ticks).map(([id, on]) => [id, setting(id, on)] as const),
  ]);
}
