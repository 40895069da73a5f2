import { policyFor } from '@/policy/regulation';
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
    backupKey: null,
    backupEvery: 'never',
    backupTo: 'downloads',
  },
  policy: policyFor({ terms: {}, financialYearFirstMonth: 1 }),
  portals: [],
  ticks: {},
});
