import { type ReactNode, useId } from 'react';
import { FieldError } from './FieldError';

export type FieldProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Named for screen readers only, where the place already says what it is. */
  readonly labelHidden?: boolean;
  /** The label before the box instead of above it, where height is scarce. */
  readonly row?: boolean;
  /** The field of the record it is about, so that "this is wrong" can lead to it. */
  readonly field?: string;
};

/** What a box to type in has to carry so that its label, hint and error belong to it. */
export type Wiring = {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly 'data-field': string | undefined;
};

export function Field({
  label,
  hint,
  error,
  labelHidden = false,
  row = false,
  field,
  children,
}: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div
      className={
        row
          ? 'grid min-w-0 grid-cols-[5.5rem_minmax(0,1fr)] items-center gap-x-3 gap-y-0.5 [&>p]:col-start-2'
          : 'flex min-w-0 flex-col gap-1'
      }
    >
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': Boolean(error),
        'aria-describedby': describedBy || undefined,
        'data-field': field,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} text={error} />
    </div>
  );
}
