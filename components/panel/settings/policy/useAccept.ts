import { useState } from 'react';
import type { Translate } from '@/locales/translate';
import type { CommandError } from '@/storage/commands/commands';
import type { Proposal } from '@/storage/schema/policy';
import { type PanelKey, usePanelT, useSurface } from '../../../context';
import { errorText, problemText } from '../../../kit/commandErrors';
import { formatDay } from '../../../kit/formatDay';
import { useCommand } from '../../../kit/useCommand';

/** What is wrong with a version, where there is no field to say it at. */
export function saidOf(t: Translate<PanelKey>, error: CommandError): string {
  const [field] = error.type === 'InvalidInput' ? error.fields : [];
  return field ? problemText(t, field.problem) : errorText(t, error);
}

/** Accepts a version; the way back is in the notice. */
export function useAccept(onAccepted: () => void) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const run = useCommand();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const accept = async (proposal: Proposal) => {
    setBusy(true);
    const said =
      proposal.from > today
        ? t('policy.planned', { day: formatDay(proposal.from, language) })
        : t('policy.accepted');
    const done = await run('addPolicyVersion', proposal, said);
    setBusy(false);
    if (done.ok) onAccepted();
    else setProblem(saidOf(t, done.error));
  };
  return { accept, busy, problem };
}
