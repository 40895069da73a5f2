import { useState } from 'react';
import type { Proposal } from '@/storage/schema/policy';
import { usePanelT, useSurface } from '../../../context';
import { formatDay } from '../../../kit/formatDay';
import { useCommand } from '../../../kit/useCommand';

/** Accepts a version; the way back is in the notice. */
export function useAccept(onAccepted: () => void) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const run = useCommand();
  const [busy, setBusy] = useState(false);
  const accept = async (proposal: Proposal) => {
    setBusy(true);
    const said =
      proposal.from > today
        ? t('policy.planned', { day: formatDay(proposal.from, language) })
        : t('policy.accepted');
    const done = await run('addPolicyVersion', proposal, said);
    setBusy(false);
    if (done.ok) onAccepted();
  };
  return { accept, busy };
}
