import { useState } from 'react';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { useT } from '../context';
import { errorText, fieldErrors } from './commandErrors';
import type { DayChecks } from './dayChecks';

export type FormState<Values> = {
  readonly values: Values;
  readonly set: <K extends keyof Values>(field: K, value: Values[K]) => void;
  /** Several fields that change together. */
  readonly change: (values: Partial<Values>) => void;
  /** What is wrong with a field, in a sentence. */
  readonly error: (field: keyof Values & string) => string | undefined;
  /** The error about the whole that `problem` says, for a form that says it in words of its own. */
  readonly failure: Exclude<CommandError, { type: 'InvalidInput' }> | null;
  /** What is wrong with the whole, or with a field that this form does not show. */
  readonly problem: string | null;
  readonly busy: boolean;
  /** Counts the refusals: at each one the focus goes to the first field to mend. */
  readonly refusals: number;
  /** For the form's date fields: each says here whether it holds something that is no day. */
  readonly checks: DayChecks;
  /** Input stays as it was typed, whatever comes back. True when it was done; nothing is sent with a date that is none. */
  readonly submit: <T>(run: (values: Values) => Promise<Result<T, CommandError>>) => Promise<boolean>;
};

export function useForm<Values extends object>(initial: Values): FormState<Values> {
  const t = useT();
  const [values, setValues] = useState(initial);
  const [error, setError] = useState<CommandError | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [checks] = useState<DayChecks>(() => new Map());
  const refuse = (refusal: CommandError) => {
    setError(refusal);
    setRefusals((now) => now + 1);
    return false;
  };
  const errors = error ? fieldErrors(t, error) : {};
  const elsewhere = Object.entries(errors).find(([field]) => !(field in initial));
  const change = (changed: Partial<Values>) => {
    setValues((now) => ({ ...now, ...changed }));
    // One field mended: the others keep what was said of them.
    setError((now) =>
      now?.type === 'InvalidInput'
        ? { ...now, fields: now.fields.filter(({ field }) => !(field in changed)) }
        : now,
    );
  };
  return {
    values,
    change,
    set: (field, value) => {
      const changed: Partial<Values> = {};
      changed[field] = value;
      change(changed);
    },
    error: (field) => errors[field],
    problem: error && (error.type === 'InvalidInput' ? (elsewhere?.[1] ?? null) : errorText(t, error)),
    failure: error?.type === 'InvalidInput' ? null : error,
    busy,
    refusals,
    checks,
    submit: async (run) => {
      if (busy) return false;
      const noDays = Array.from(checks).filter(([, isNoDay]) => isNoDay());
      if (noDays.length > 0) {
        const fields = noDays.map(([field]) => ({ field, problem: 'not-a-day' }));
        return refuse({ type: 'InvalidInput', fields });
      }
      setBusy(true);
      const result = await run(values);
      setBusy(false);
      if (!result.ok) return refuse(result.error);
      setError(null);
      return true;
    },
  };
}
