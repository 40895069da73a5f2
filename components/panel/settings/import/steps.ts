import type { Choice } from '@/exchange/import/choice';
import type { Look, Opened } from '@/exchange/import/desk';
import type { Summary } from '@/exchange/import/plan';
import type { SheetProblem } from '@/exchange/sheet/sheet';
import type { ServiceOutput } from '@/storage/services/services';

/** A file that was opened, and how its columns are read now. */
export type Chosen = {
  readonly opened: Opened;
  readonly look: Look;
  /** The mapping is that of an earlier list with these headers. */
  readonly remembered: boolean;
  readonly choice: Choice;
};

/** Where the user is: a file is chosen, its columns are named, a trial shows what would happen, and it happens. */
export type Step =
  | { readonly at: 'choose'; readonly problem: SheetProblem | 'failed' | null }
  | { readonly at: 'reading' }
  | ({ readonly at: 'columns' } & Chosen)
  | ({ readonly at: 'checking' } & Chosen)
  | ({ readonly at: 'trial'; readonly summary: Summary } & Chosen)
  | ({
      readonly at: 'running';
      readonly summary: Summary;
      readonly done: number;
      readonly of: number;
    } & Chosen)
  | { readonly at: 'done'; readonly imported: ServiceOutput<'import'> };
