import type { ReactNode, Ref } from 'react';
import { type Day, isDay } from '@/policy/calendar';
import { Field, type FieldProps } from './Field';

type Props = FieldProps & {
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  readonly max?: Day | undefined;
  /** What acts on the date: a button in the same line. */
  readonly beside?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
};

/** The browser's own date input: it speaks the user's language and format, and every assistive tool knows it. */
export function DateField({ value, onChange, max, beside, ref, ...rest }: Props) {
  return (
    <Field {...rest}>
      {(wiring) => (
        <div className="flex gap-2">
          <input
            {...wiring}
            ref={ref}
            type="date"
            value={value ?? ''}
            min="1900-01-01"
            max={max ?? '9999-12-31'}
            autoComplete="off"
            onChange={(event) => onChange(isDay(event.target.value) ? event.target.value : null)}
            className="input-box max-w-48 tabular-nums"
          />
          {beside}
        </div>
      )}
    </Field>
  );
}
