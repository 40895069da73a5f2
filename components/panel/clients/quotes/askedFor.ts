import type { Dossier } from '@/storage/reader';

/** Who may be mailed because of a quote (R10): the applicant, whose id is the dossier's, and the participants. */
export type AskedFor = { readonly id: string; readonly name: string; readonly email: string };

/** The client first: it is who applied. */
export const askedFor = ({ client, people }: Dossier): readonly AskedFor[] =>
  [{ id: client.dossier, name: client.name, email: client.email }, ...people].map(({ id, name, email }) => ({
    id,
    name,
    email: email.trim(),
  }));
