import type { Headline } from '@/storage/rows';
import { useT } from '../../context';
import { TextField } from '../../kit/TextField';
import type { Found } from '../page';
import { clientNamed, clientsLike, guessFor, ofClient, registerOf, type TagValues } from './tagValues';

type Props = {
  readonly found: Found;
  readonly headlines: readonly Headline[];
  readonly values: TagValues;
  readonly onChange: (values: Partial<TagValues>) => void;
  readonly hint: string | undefined;
  readonly error: string | undefined;
};

/** A client's name: one that is known, or a new one by just typing it. */
export function ClientField({ found, headlines, values, onChange, hint, error }: Props) {
  const t = useT();
  const change = (client: string) => {
    const dossier = clientNamed(client, headlines);
    if (dossier === values.dossier) return onChange({ client });
    // Among one client's own people the same name may say more.
    const guesses = guessFor(found, registerOf(headlines, dossier));
    onChange({ client, dossier, ...ofClient(found, guesses, dossier) });
  };
  return (
    <TextField
      row
      special="name"
      label={t('popup.client')}
      field="client"
      required
      value={values.client}
      suggestions={clientsLike(values.client, headlines)}
      onChange={change}
      hint={values.client.trim() && !values.dossier ? t('popup.newClient') : hint}
      error={error}
    />
  );
}
