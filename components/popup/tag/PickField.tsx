import { List } from 'lucide-react';
import { useRef } from 'react';
import type { FieldKind } from '@/policy/specialCategories/flags';
import { useT } from '../../context';
import { IconButton } from '../../kit/IconButton';
import { SelectField } from '../../kit/SelectField';
import { TextField } from '../../kit/TextField';
import { NEW } from './tagValues';

type Props = {
  readonly label: string;
  readonly row: boolean;
  readonly field: string;
  /** What stands for nobody or nothing. */
  readonly none: string;
  readonly addNew: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly typed: string;
  readonly onChange: (value: string, typed: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly special: FieldKind;
};

/** One of a client's own, or a new one typed on the spot. */
export function PickField({ options, value, typed, none, addNew, onChange, special, ...field }: Props) {
  const t = useT();
  const text = useRef<HTMLInputElement>(null);
  if (options.length === 0 || value === NEW) {
    return (
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <TextField
            {...field}
            special={special}
            ref={text}
            value={typed}
            onChange={(next) => onChange(next === '' && options.length === 0 ? '' : NEW, next)}
          />
        </div>
        {options.length > 0 && (
          <IconButton
            className="mt-0.5"
            label={t('popup.fromList')}
            icon={<List className="size-4" aria-hidden />}
            onClick={() => onChange('', '')}
          />
        )}
      </div>
    );
  }
  return (
    <SelectField
      {...field}
      value={value}
      options={[
        { value: '', label: none },
        ...options.map(({ id, name }) => ({ value: id, label: name })),
        { value: NEW, label: addNew },
      ]}
      onChange={(next) => {
        onChange(next, '');
        // The box to type in takes the place of the list: whoever chose "new" goes on typing.
        if (next === NEW) requestAnimationFrame(() => text.current?.focus());
      }}
    />
  );
}
