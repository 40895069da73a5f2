import type { RowKey } from '@/storage/rows';
import type { MendField } from './facts';

/** Where in the register another surface sends the user: ids, and what the user selected on a page. In memory only. */
export type RegisterPlace =
  | { readonly place: 'clients'; readonly dossier: null }
  | { readonly place: 'documents'; readonly document: RowKey; readonly mend: MendField }
  | { readonly place: 'settings'; readonly page: 'policy' }
  /** `check`: may these be mailed? None: there was no address in what was selected. Left out: nothing is asked. */
  | { readonly place: 'newsletter'; readonly check?: readonly string[] };
