import { type ReactNode, type Ref, useId } from 'react';
import { FieldError } from './FieldError';

type Props = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly field?: string;
  readonly error?: string | undefined;
  /** The first to mend of several, what is wrong with which stands beside them all. */
  readonly invalid?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

export function Checkbox({
  label,
  hint,
  checked,
  onChange,
  disabled = false,
  field,
  error,
  invalid = false,
  ref,
}: Props) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="flex items-start gap-2.5">
      <input
        ref={ref}
        id={id}
        type="checkbox"
        data-field={field}
        checked={checked}
        disabled={disabled}
        aria-invalid={error || invalid ? true : undefined}
        aria-describedby={describedBy || undefined}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
        <FieldError id={`${id}-error`} text={error} />
      </div>
    </div>
  );
}
