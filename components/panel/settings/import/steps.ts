import type { Choice } from '@/exchange/import/choice';
import type { Look, Opened } from '@/exchange/import/desk';
import type { Summary } from '@/exchange/import/plan';
import type { RegisterProblem } from '@/exchange/import/readRegister';
import type { SheetProblem } from '@/exchange/sheet/sheet';
import type { ImportPreview, ServiceOutput } from '@/storage/services/services';

/** A file that was opened, and how its columns are read now. */
export type Chosen = {
  readonly opened: Opened;
  readonly look: Look;
  /** The mapping is that of an earlier list with these headers. */
  readonly remembered: boolean;
  readonly choice: Choice;
};

/** Why a chosen file is refused: as a list, or as a register that was exported. */
export type FileProblem =
  | { readonly of: 'list'; readonly problem: SheetProblem }
  | { readonly of: 'register'; readonly problem: RegisterProblem }
  | 'failed';

/** A register that was exported, as the engine says what it would bring; `records`: how many there are to give. */
export type ChosenRegister = { readonly preview: ImportPreview; readonly records: number };

/** What would happen is shown; the next step lets it happen. */
export type Trial =
  | ({ readonly at: 'trial'; readonly summary: Summary } & Chosen)
  | ({ readonly at: 'register' } & ChosenRegister);

/** Where the user is: a file is chosen, its columns are named, a trial shows what would happen, and it happens. */
export type Step =
  | { readonly at: 'choose'; readonly problem: FileProblem | null }
  | { readonly at: 'reading' }
  | ({ readonly at: 'columns' } & Chosen)
  | ({ readonly at: 'checking'; readonly done: number; readonly of: number } & Chosen)
  | Trial
  /** `before`: where stopping leads back to. */
  | { readonly at: 'running'; readonly before: Trial; readonly done: number; readonly of: number }
  /** `seen`: its page has shown it. */
  | { readonly at: 'done'; readonly imported: ServiceOutput<'import'>; readonly seen: boolean };
