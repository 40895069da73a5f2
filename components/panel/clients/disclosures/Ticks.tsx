import { Checkbox } from '../../../kit/Checkbox';

type Props = {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/** Any number of a dossier's own documents or people; a long list scrolls by itself. */
export function Ticks({ label, options, value, onChange }: Props) {
  if (options.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex max-h-44 flex-col gap-1.5 overflow-y-auto rounded-md border border-edge px-3 py-2">
        {options.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={value.includes(id)}
            onChange={(ticked) => onChange(ticked ? [...value, id] : value.filter((one) => one !== id))}
          />
        ))}
      </div>
    </fieldset>
  );
}
