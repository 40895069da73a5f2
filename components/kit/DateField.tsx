import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Day, isDay } from '@/policy/calendar';
import { type DayChecks, isNoDay } from './dayChecks';
import { Field, type FieldProps } from './Field';

type Props = FieldProps & {
  /** What the form calls it. */
  readonly field: string;
  /** The form's own: it is not sent while the field holds something that is no day. */
  readonly checks: DayChecks;
  readonly value: Day | null;
  readonly onChange: (value: Day | null) => void;
  readonly max?: Day | undefined;
  /** What acts on the date: a button in the same line. */
  readonly beside?: ReactNode;
};

const dayIn = (text: string): Day | null => (isDay(text) ? text : null);

/** The browser's own date input: it speaks the user's language and format, and every assistive tool knows it. */
export function DateField({ value, onChange, max, beside, checks, ...rest }: Props) {
  const { field } = rest;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    checks.set(field, () => input.current !== null && isNoDay(input.current));
    return () => void checks.delete(field);
  }, [checks, field]);
  // While a year is typed it is 0002 and 0020 first: no day yet, but to blank it would wipe what stands before it.
  const [typed, setTyped] = useState('');
  const shown = dayIn(typed) === value ? typed : (value ?? '');
  return (
    <Field {...rest}>
      {(wiring) => (
        <div className="flex flex-wrap gap-2">
          <input
            {...wiring}
            ref={input}
            type="date"
            value={shown}
            min="1900-01-01"
            max={max ?? '9999-12-31'}
            autoComplete="off"
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(dayIn(event.target.value));
            }}
            className="input-box max-w-48 tabular-nums"
          />
          {beside}
        </div>
      )}
    </Field>
  );
}
