import { CircleAlert } from 'lucide-react';
import { useId } from 'react';

export type ChoiceOption<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** What it means, under the label. */
  readonly says?: string;
};

type Props<Value extends string> = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Null: none chosen yet. */
  readonly value: Value | null;
  readonly options: readonly ChoiceOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
};

/** One of a few that each need a sentence: all of them in sight, none chosen for the user. */
export function Choice<Value extends string>({ label, hint, value, options, onChange, error }: Props<Value>) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={describedBy || undefined} className="min-w-0">
      <legend className="text-sm font-medium">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <div className="mt-1.5 divide-y divide-line rounded-lg border border-edge">
        {options.map((option) => (
          <label key={option.value} className="flex cursor-pointer items-start gap-2.5 px-3 py-2.5">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-invalid={Boolean(error)}
              autoComplete="off"
              onChange={() => onChange(option.value)}
              className="mt-1 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0">
              <span className="block font-medium">{option.label}</span>
              {option.says && <span className="block text-sm text-muted">{option.says}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1 text-sm font-medium text-due">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          {error}
        </p>
      )}
    </fieldset>
  );
}
