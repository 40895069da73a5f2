import type { Day } from '@/policy/calendar';
import type { Dossier } from '@/storage/reader';
import type { Headline } from '@/storage/rows';
import { folded } from './guessMapping';

/** What the register has of one client, as far as a list is compared with it. */
export type KnownDossier = {
  readonly dossier: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly consentOn: Day | null;
  }[];
  readonly engagements: readonly {
    readonly id: string;
    readonly name: string;
    readonly completedOn: Day | null;
  }[];
  readonly documents: readonly {
    readonly id: string;
    readonly name: string;
    readonly personId: string | null;
    readonly engagementId: string | null;
    readonly keys: readonly string[];
  }[];
};

export type KnownClient = { readonly dossier: string; readonly name: string };

/** The register as a list sees it: every client by name, and the contents of those that the list speaks of. */
export type Known = { readonly clients: readonly KnownClient[]; readonly dossiers: readonly KnownDossier[] };

export const knownClients = (headlines: readonly Headline[]): KnownClient[] =>
  headlines.map(({ dossier, client }) => ({ dossier, name: client }));

export const knownDossier = ({ client, people, engagements, documents }: Dossier): KnownDossier => ({
  dossier: client.dossier,
  people: people.map(({ id, name, email, consentOn }) => ({ id, name, email, consentOn })),
  engagements: engagements.map(({ id, name, completedOn }) => ({ id, name, completedOn })),
  documents: documents.map(({ id, name, personId, engagementId, keys }) => ({
    id,
    name,
    personId,
    engagementId,
    keys,
  })),
});

/** Which dossiers the names of a list are about: what has to be read before it can be compared. */
export function named(names: Iterable<string>, clients: readonly KnownClient[]): string[] {
  const wanted = new Set(Array.from(names, folded));
  return clients.filter(({ name }) => wanted.has(folded(name))).map(({ dossier }) => dossier);
}
