import { useT } from '../context';
import { Checkbox } from './Checkbox';
import { type CopyKind, copyKinds } from './copyKinds';

type Props = {
  readonly copies: readonly CopyKind[];
  readonly onChange: (copies: readonly CopyKind[]) => void;
};

/** Which copies the user has thought of, and that are gone. */
export function CopiesField({ copies, onChange }: Props) {
  const t = useT();
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-sm font-medium">{t('dispose.copies')}</legend>
      {copyKinds.map((kind) => (
        <Checkbox
          key={kind}
          field={kind}
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
