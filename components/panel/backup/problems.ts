import type { Translate } from '@/locales/translate';
import type { CommandError } from '@/storage/commands/commands';
import type { PanelKey } from '../../context';
import { errorText } from '../../kit/commandErrors';

type Problem = Extract<CommandError, { type: 'BackupRefused' }>['problem'];

const keys = {
  'not-a-backup': 'backup.problem.notABackup',
  'newer-version': 'backup.problem.newer',
  truncated: 'backup.problem.truncated',
  damaged: 'backup.problem.damaged',
  'wrong-secret': 'backup.problem.secret',
  'not-empty': 'backup.problem.notEmpty',
  'not-a-list': 'backup.problem.notAList',
  'newer-list': 'backup.problem.newer',
  'damaged-list': 'backup.problem.damagedList',
  'list-of-another': 'backup.problem.otherList',
} as const satisfies Record<Problem, PanelKey>;

export const problemOf = (t: Translate<PanelKey>, problem: Problem): string => t(keys[problem]);

/** What went wrong, in one sentence; each says what to do, and that nothing was changed where that could be feared. */
export const backupError = (t: Translate<PanelKey>, error: CommandError): string =>
  error.type === 'BackupRefused' ? problemOf(t, error.problem) : errorText(t, error);
