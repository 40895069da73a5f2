import { useState } from 'react';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { usePanelT } from '../../../context';
import { errorText, fieldErrors } from '../../../kit/commandErrors';
import type { DayChecks } from '../../../kit/dayChecks';
import type { Draft } from './draft';

/** A draft, and what is wrong with it, by the path of the field: `choices.terms.tax-record`. */
export type Drafting = {
  readonly draft: Draft;
  readonly change: (changed: Partial<Draft>) => void;
  readonly error: (path: string) => string | undefined;
};

export function useDraft(initial: Draft) {
  const t = usePanelT();
  const [draft, setDraft] = useState(initial);
  const [error, setError] = useState<CommandError | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState(false);
  const [checks] = useState<DayChecks>(() => new Map());
  const refuse = (refusal: CommandError) => {
    setError(refusal);
    setRefusals((now) => now + 1);
  };
  const errors: Partial<Record<string, string>> = error ? fieldErrors(t, error) : {};
  return {
    draft,
    change: (changed: Partial<Draft>) => {
      setDraft((now) => ({ ...now, ...changed }));
      setError(null);
    },
    error: (path: string) => errors[path],
    checks,
    form: {
      busy,
      refusals,
      problem: error && (error.type === 'InvalidInput' ? (errors.choices ?? null) : errorText(t, error)),
    },
    submit: async (run: () => Promise<Result<unknown, CommandError>>) => {
      if (busy) return;
      const noDay = Array.from(checks).find(([, isNoDay]) => isNoDay());
      if (noDay) {
        refuse({ type: 'InvalidInput', fields: [{ field: noDay[0], problem: 'not-a-day' }] });
        return;
      }
      setBusy(true);
      const result = await run();
      setBusy(false);
      if (result.ok) setError(null);
      else refuse(result.error);
    },
  };
}
