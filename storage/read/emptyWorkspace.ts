import { noChoices } from '@/policy/noChoices';
import { shipped } from '@/policy/shipped';
import type { Workspace } from '../reader';

/** What holds before the engine has written anything: the regulation as shipped, the browser's language. */
export const emptyWorkspace = (): Workspace => ({
  settings: {
    language: null,
    financialYearFirstMonth: 1,
    terms: {},
    onboarded: false,
    notifyAt: null,
    autoLockMinutes: 15,
    rowMarks: true,
    confirmAfterMonths: null,
    backupKey: null,
    backupEvery: 'never',
    backupTo: 'downloads',
  },
  policy: shipped,
  versions: [{ id: '', number: 1, from: null, madeAt: 0, pack: null, choices: noChoices }],
  portals: [],
  ticks: {},
});

/**
 * The workspace as the engine last wrote it. An older engine's copy lacks what was added since, until the new one has
 * opened: that stands as in an empty one.
 */
export function keptWorkspace(kept: unknown): Workspace {
  const empty = emptyWorkspace();
  if (typeof kept !== 'object' || kept === null) return empty;
  const workspace = { ...empty, ...(kept as Partial<Workspace>) };
  const rules = { ...empty.policy.rules, ...workspace.policy.rules };
  return { ...workspace, policy: { ...empty.policy, ...workspace.policy, rules } };
}
