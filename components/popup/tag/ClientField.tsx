import type { Headline } from '@/storage/rows';
import type { Found } from '../page';
import { ClientNameField } from './ClientNameField';
import { clientNamed, guessFor, ofClient, registerOf, type TagValues } from './tagValues';

type Props = {
  readonly found: Found;
  readonly headlines: readonly Headline[];
  readonly values: TagValues;
  readonly onChange: (values: Partial<TagValues>) => void;
  readonly hint: string | undefined;
  readonly error: string | undefined;
};

/** Whose the document is; with another client, whom and what it may be about are guessed anew. */
export function ClientField({ found, headlines, values, onChange, hint, error }: Props) {
  const change = (client: string) => {
    const dossier = clientNamed(client, headlines);
    if (dossier === values.dossier) return onChange({ client });
    // Among one client's own people the same name may say more.
    const guesses = guessFor(found, registerOf(headlines, dossier));
    onChange({ client, dossier, ...ofClient(found, guesses, dossier) });
  };
  return (
    <ClientNameField
      value={values.client}
      known={values.dossier !== ''}
      headlines={headlines}
      onChange={change}
      hint={hint}
      error={error}
    />
  );
}
