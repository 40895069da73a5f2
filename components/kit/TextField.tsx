import { type FocusEvent, type Ref, useId, useRef, useState } from 'react';
import type { FieldKind } from '@/policy/specialCategories/flags';
import { Field, type FieldProps } from './Field';
import { SpecialNote } from './SpecialNote';
import { useSpecialCategories } from './useSpecialCategories';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'search';
  readonly placeholder?: string;
  /** Names to pick from while typing; anything else may be typed too. */
  readonly suggestions?: readonly string[];
  readonly required?: boolean;
  /** A free text: looked at, while it is typed, for data that the regulation does not allow (R13). */
  readonly special?: FieldKind;
  readonly ref?: Ref<HTMLInputElement>;
};

export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  suggestions,
  required = false,
  special,
  ref,
  ...rest
}: Props) {
  const list = useId();
  const { flag, dismiss } = useSpecialCategories(value, special ?? null, rest.label);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  /** Out of the field and of what is said of it: only the mark stays. */
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!box.current?.contains(relatedTarget)) setOpen(false);
  };
  return (
    <Field {...rest}>
      {(wiring) => (
        <div ref={box} className="relative">
          {/* The browser's own form history would keep what is typed here in plain text on the disk. */}
          <input
            {...wiring}
            ref={(element) => {
              input.current = element;
              if (typeof ref === 'function') return ref(element);
              if (ref) ref.current = element;
            }}
            type={type}
            value={value}
            placeholder={placeholder}
            aria-required={required || undefined}
            autoComplete="off"
            spellCheck={false}
            list={suggestions ? list : undefined}
            onChange={(event) => onChange(event.target.value)}
            onFocus={() => setOpen(true)}
            onBlur={leave}
            className={`input-box placeholder:text-muted ${special ? 'pr-10' : ''}`}
          />
          {suggestions && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
          {special && (
            <SpecialNote
              flag={flag}
              open={open}
              onToggle={() => setOpen(!open)}
              onBlur={leave}
              onDismiss={() => {
                dismiss();
                input.current?.focus();
              }}
            />
          )}
        </div>
      )}
    </Field>
  );
}
