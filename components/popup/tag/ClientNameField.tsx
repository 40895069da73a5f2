import type { Headline } from '@/storage/rows';
import { useT } from '../../context';
import { TextField } from '../../kit/TextField';
import { clientsLike } from './tagValues';

type Props = {
  readonly value: string;
  /** The client of that name is in the register. */
  readonly known: boolean;
  readonly headlines: readonly Headline[];
  readonly onChange: (name: string) => void;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
};

/** A client's name: one that is known, or a new one by just typing it. */
export function ClientNameField({ value, known, headlines, onChange, hint, error }: Props) {
  const t = useT();
  return (
    <TextField
      row
      special="name"
      label={t('popup.client')}
      field="client"
      required
      value={value}
      suggestions={clientsLike(value, headlines)}
      onChange={onChange}
      hint={value.trim() && !known ? t('popup.newClient') : hint}
      error={error}
    />
  );
}
