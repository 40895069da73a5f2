import type { RowKey } from '@/storage/rows';
import type { MendField } from './facts';

/** Where in the register another surface sends the user: ids only, no name. */
export type RegisterPlace =
  | { readonly place: 'clients'; readonly dossier: null }
  | { readonly place: 'documents'; readonly document: RowKey; readonly mend: MendField }
  | { readonly place: 'settings'; readonly page: 'policy' };
