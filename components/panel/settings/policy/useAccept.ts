import { useState } from 'react';
import type { Translate } from '@/locales/translate';
import type { CommandError } from '@/storage/commands/commands';
import type { Proposal } from '@/storage/schema/policy';
import { type PanelKey, usePanelT, useSurface } from '../../../context';
import { errorText, problemText } from '../../../kit/commandErrors';
import { formatDay } from '../../../kit/formatDay';
import { useToast } from '../../../kit/useToast';

/** What is wrong with a version, where there is no field to say it at. */
export function saidOf(t: Translate<PanelKey>, error: CommandError): string {
  const [field] = error.type === 'InvalidInput' ? error.fields : [];
  return field ? problemText(t, field.problem) : errorText(t, error);
}

/** Accepts a version; the way back is in the notice, what went wrong is the caller's to say. */
export function useAccept(onAccepted: () => void) {
  const t = usePanelT();
  const { send, today, language } = useSurface();
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const accept = async (proposal: Proposal) => {
    setBusy(true);
    const result = await send('addPolicyVersion', proposal);
    setBusy(false);
    // Said in the dialog, which is still there: a notice behind it would say it twice.
    if (!result.ok) return setProblem(saidOf(t, result.error));
    const { command } = result.value;
    const text =
      proposal.from > today
        ? t('policy.planned', { day: formatDay(proposal.from, language) })
        : t('policy.accepted');
    toast({ text, undo: command === null ? undefined : { commands: [command] } });
    onAccepted();
  };
  return { accept, busy, problem };
}
