import type { RowKey } from '@/storage/rows';
import type { MendField } from '../kit/facts';

export type Place = 'today' | 'clients' | 'documents' | 'newsletter' | 'tools' | 'settings';

/** Where the user is. It lives in memory only: an address or a history entry would name somebody on the disk. */
export type Route =
  | { readonly place: 'today' }
  | { readonly place: 'clients'; readonly dossier: string | null }
  | {
      readonly place: 'documents';
      readonly document: RowKey | null;
      /** The field that is to be mended, when that is what the user came for. */
      readonly mend?: MendField;
    }
  | {
      readonly place: 'newsletter';
      /** Addresses that were selected on a page, to be asked about. */
      readonly check?: readonly string[];
    }
  | { readonly place: 'tools' }
  | { readonly place: 'settings'; readonly page: SettingsPage | null };

/** What the settings are divided into; each is a page of its own. */
export type SettingsPage =
  | 'general'
  | 'lock'
  | 'policy'
  | 'regulation'
  | 'alerts'
  | 'proofs'
  | 'connect'
  | 'import'
  | 'export'
  | 'backup'
  | 'moments'
  | 'check'
  | 'recent'
  | 'about';

export const routeOf: Record<Place, Route> = {
  today: { place: 'today' },
  clients: { place: 'clients', dossier: null },
  documents: { place: 'documents', document: null },
  newsletter: { place: 'newsletter' },
  tools: { place: 'tools' },
  settings: { place: 'settings', page: null },
};

export const places: readonly Place[] = ['today', 'clients', 'documents', 'newsletter', 'tools', 'settings'];

/** The places whose list scrolls by itself, under filters that stay. */
export const isList = (route: Route): boolean =>
  (route.place === 'clients' && !route.dossier) || (route.place === 'documents' && !route.document);

/** Who comes back to a document has seen to its field already. */
export const withoutMend = (route: Route): Route =>
  route.place === 'documents' ? { place: route.place, document: route.document } : route;
