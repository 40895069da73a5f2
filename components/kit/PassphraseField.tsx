import { Eye, EyeOff } from 'lucide-react';
import { type Ref, useState } from 'react';
import { useT } from '../context';
import { Field, type FieldProps } from './Field';
import { IconButton } from './IconButton';

type Props = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
};

/** Hidden until the user wants to see it: a long passphrase is hard to type blind. */
export function PassphraseField({ value, onChange, ref, ...rest }: Props) {
  const t = useT();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...rest}>
      {(wiring) => (
        <div className="flex items-center gap-1">
          {/* A browser that offers to remember it would keep the key beside what it locks. */}
          <input
            {...wiring}
            ref={ref}
            type={shown ? 'text' : 'password'}
            value={value}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
            className="input-box"
          />
          <IconButton
            label={t(shown ? 'passphrase.hide' : 'passphrase.show')}
            icon={<Icon className="size-4" aria-hidden />}
            onClick={() => setShown(!shown)}
          />
        </div>
      )}
    </Field>
  );
}
