import type { Ref } from 'react';
import { Field, type FieldProps } from './Field';

export type Option<Value extends string> = { readonly value: Value; readonly label: string };

type Props<Value extends string> = FieldProps & {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly ref?: Ref<HTMLSelectElement>;
};

export function SelectField<Value extends string>({ value, options, onChange, ref, ...rest }: Props<Value>) {
  return (
    <Field {...rest}>
      {(wiring) => (
        <select
          {...wiring}
          ref={ref}
          value={value}
          autoComplete="off"
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          className="input-box pr-7"
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
