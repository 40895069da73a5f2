import { Field, type FieldProps } from '../../kit/Field';

type Props = FieldProps & { readonly value: string; readonly onChange: (value: string) => void };

/** Room for 24 words, typed or pasted, with or without their numbers. */
export function WordsField({ value, onChange, ...rest }: Props) {
  return (
    <Field {...rest}>
      {(wiring) => (
        <textarea
          {...wiring}
          value={value}
          rows={4}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          className="input-box"
        />
      )}
    </Field>
  );
}
