import { vi } from 'vitest';
import nl from '@/locales/nl/page';
import { translator } from '@/locales/translate';
import type { BackupAge } from '@/policy/backupAge';
import type { Day } from '@/policy/calendar';
import { emptyWorkspace } from '@/storage/read/emptyWorkspace';
import type { SeenPlace } from '@/storage/read/pageStates';
import type { Workspace } from '@/storage/reader';

export const TODAY: Day = '2026-11-23';

let today = TODAY;
/** Which day it is; a test begins on `TODAY`, once everything is forgotten. */
export function dayIs(day: Day): void {
  today = day;
}

let workspace: Workspace = emptyWorkspace();
/** What the worker reads of the settings and the portals taught. */
export function workspaceWith(given: Partial<Workspace>): void {
  const empty = emptyWorkspace();
  workspace = { ...empty, settings: { ...empty.settings, onboarded: true }, ...given };
}

let locked = false;
/** Is the lock around the register closed? */
export function lockIs(state: 'open' | 'closed'): void {
  locked = state === 'closed';
}

let age: BackupAge = { level: 'none', days: null };
/** How old the last backup is. */
export function backupIs(given: BackupAge): void {
  age = given;
}

type Places = (places: readonly (readonly string[])[]) => readonly SeenPlace[];
let places: Places = () => [];
/** What the register knows of places. */
export function placesAre(answer: Places): void {
  places = answer;
}

/** `background/register`, on what the test says. */
export const mockedRegister = () => ({
  workspace: async () => workspace,
  texts: async () => ({ language: 'nl' as const, t: translator('nl', nl) }),
  today: () => today,
  isLocked: async () => locked,
  ageOfBackup: async () => age,
  placesSeen: async (asked: readonly (readonly string[])[]) => places(asked),
});

const areas = { local: new Map<string, unknown>(), session: new Map<string, unknown>() };
export const kept = (area: keyof typeof areas): Record<string, unknown> => Object.fromEntries(areas[area]);
export const keep = (area: keyof typeof areas, values: Record<string, unknown>): void => {
  for (const [key, value] of Object.entries(values)) areas[area].set(key, value);
};
export const forgetAll = (): void => {
  today = TODAY;
  for (const area of Object.values(areas)) area.clear();
};

const storageOf = (area: Map<string, unknown>) => ({
  get: async (key: string | string[] | null) =>
    Object.fromEntries(Array.from(area).filter(([name]) => key === null || [key].flat().includes(name))),
  set: async (values: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(values)) area.set(key, structuredClone(value));
  },
  remove: async (keys: string | string[]) => {
    for (const key of [keys].flat()) area.delete(key);
  },
});

/** As much of the browser as the worker asks for a page; what is drawn on the toolbar can be looked up. */
export const action = {
  setBadgeText: vi.fn(async (_: { tabId?: number; text: string | null }) => undefined),
  setBadgeBackgroundColor: vi.fn(async () => undefined),
  setBadgeTextColor: vi.fn(async () => undefined),
  setTitle: vi.fn(async (_: { tabId?: number; title: string }) => undefined),
  setIcon: vi.fn(async (_: { path: Record<number, string> }) => undefined),
};

export const mockedBrowser = () => ({
  browser: { action, storage: { local: storageOf(areas.local), session: storageOf(areas.session) } },
});
