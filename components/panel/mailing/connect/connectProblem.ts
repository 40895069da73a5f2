import type { Translate } from '@/locales/translate';
import type { PanelKey } from '../../../context';
import { errorText } from '../../../kit/commandErrors';
import type { ConnectProblem } from './ConnectHost';

/** What only a tool can answer; everything else is the register's own, which has its sentences already. */
const ofTools = [
  'NoKey',
  'WrongKey',
  'NotAllowed',
  'Gone',
  'Busy',
  'Failing',
  'Unreachable',
  'Unexpected',
  'Cancelled',
  'NoAccess',
] as const;
type ToolProblem = (typeof ofTools)[number];

const isOfTool = (type: string): type is ToolProblem => ofTools.some((one) => one === type);

/** The sentence for what went wrong the last time, as it was kept; null: nothing, or it says nothing to the user. */
export const keptProblemText = (t: Translate<PanelKey>, type: string | null): string | null =>
  type !== null && isOfTool(type) ? t(`connect.problem.${type}`) : null;

export function connectProblemText(t: Translate<PanelKey>, problem: ConnectProblem): string {
  const { type } = problem;
  return isOfTool(type)
    ? t(`connect.problem.${type}`)
    : errorText(t, problem as Exclude<ConnectProblem, { type: ToolProblem }>);
}
