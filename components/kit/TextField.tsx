import { type Ref, useId } from 'react';
import { Field, type FieldProps } from './Field';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'search';
  readonly placeholder?: string;
  /** Names to pick from while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[];
  readonly required?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  suggestions,
  required = false,
  ref,
  ...rest
}: Props) {
  const list = useId();
  return (
    <Field {...rest}>
      {(wiring) => (
        <>
          {/* The browser's own form history would keep what is typed here in plain text on the disk. */}
          <input
            {...wiring}
            ref={ref}
            type={type}
            value={value}
            placeholder={placeholder}
            aria-required={required || undefined}
            autoComplete="off"
            spellCheck={false}
            list={suggestions ? list : undefined}
            onChange={(event) => onChange(event.target.value)}
            className="input-box placeholder:text-muted"
          />
          {suggestions && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
