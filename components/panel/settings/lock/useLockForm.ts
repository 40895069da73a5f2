import { useState } from 'react';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { usePanelT } from '../../../context';
import { errorText } from '../../../kit/commandErrors';
import { useRefusalFocus } from '../../../kit/useRefusalFocus';

/** Null: refused, and said at a field. */
type Work = () => Promise<Result<null, CommandError> | null>;

const failed = { ok: false, error: { type: 'EngineFailed' } } as const;

/** A form whose work takes a while: busy meanwhile, what went wrong, and the focus at the first field to mend. */
export function useLockForm(onDone: () => void) {
  const t = usePanelT();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  const element = useRefusalFocus(refusals);
  const submit = async (work: Work) => {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    // Deriving the key may fail, as where there is no memory for it: then nothing was changed.
    const done = await work().catch(() => failed);
    setBusy(false);
    if (done?.ok) return onDone();
    if (done) setProblem(errorText(t, done.error));
    setRefusals((now) => now + 1);
  };
  return { busy, problem, setProblem, element, submit };
}
