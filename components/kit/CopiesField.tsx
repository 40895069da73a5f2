import { useId } from 'react';
import { useT } from '../context';
import { Checkbox } from './Checkbox';
import { type CopyKind, copyKinds } from './copyKinds';
import { FieldError } from './FieldError';

type Props = {
  readonly copies: readonly CopyKind[];
  readonly onChange: (copies: readonly CopyKind[]) => void;
  readonly error?: string | undefined;
};

/** Which copies the user has thought of, and that are gone. */
export function CopiesField({ copies, onChange, error }: Props) {
  const t = useT();
  const id = useId();
  return (
    <fieldset className="flex flex-col gap-2" aria-describedby={error ? id : undefined}>
      <legend className="mb-1 text-sm font-medium">{t('dispose.copies')}</legend>
      <FieldError id={id} text={error} />
      {copyKinds.map((kind, at) => (
        <Checkbox
          key={kind}
          field={kind}
          invalid={error !== undefined && at === 0}
          label={t(`copy.${kind}`)}
          hint={kind === 'bin' ? t('dispose.bin') : undefined}
          checked={copies.includes(kind)}
          onChange={(ticked) =>
            onChange(ticked ? [...copies, kind] : copies.filter((other) => other !== kind))
          }
        />
      ))}
    </fieldset>
  );
}
