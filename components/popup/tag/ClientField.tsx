import type { Headline } from '@/storage/rows';
import { useT } from '../../context';
import { TextField } from '../../kit/TextField';
import type { Found } from '../page';
import { clientNamed, guessFor, ofClient, registerOf, type TagValues } from './tagValues';

type Props = {
  readonly found: Found;
  readonly headlines: readonly Headline[];
  readonly values: TagValues;
  readonly onChange: (values: Partial<TagValues>) => void;
  readonly hint: string | undefined;
  readonly error: string | undefined;
};

/** More than a list of suggestions can show; typing on narrows them down. */
const MOST = 50;

/** A client's name: one that is known, or a new one by just typing it. */
export function ClientField({ found, headlines, values, onChange, hint, error }: Props) {
  const t = useT();
  const typed = values.client.trim().toLocaleLowerCase();
  const suggestions = headlines
    .map(({ client }) => client)
    .filter((client) => client.toLocaleLowerCase().includes(typed))
    .slice(0, MOST);
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
      suggestions={suggestions}
      onChange={change}
      hint={typed && !values.dossier ? t('popup.newClient') : hint}
      error={error}
    />
  );
}
