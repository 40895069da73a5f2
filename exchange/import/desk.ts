import type { Day } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import type { Workspace } from '@/storage/reader';
import type { StagedInput } from '@/storage/services/import/planned';
import type { MailingDesk } from '../mailing/desk';
import type { Read } from '../sheet/sheet';
import type { Choice } from './choice';
import type { Mapping } from './fields';
import type { Issue } from './issues';
import type { Known, KnownClient } from './known';
import type { Summary } from './plan';
import type { RegisterProblem } from './readRegister';

/** A list as it is shown for choosing what its columns are. */
export type Look = {
  readonly headers: readonly string[];
  /** Of each column the first texts in it. */
  readonly samples: readonly (readonly string[])[];
  readonly rows: number;
  /** The row of the header; 0: there is none. */
  readonly headerRow: number;
  readonly guess: Mapping;
};

export type Opened = { readonly sheets: readonly { readonly name: string; readonly rows: number }[] };

export type OpenedRegister =
  | { readonly ok: true; readonly value: { readonly records: number } }
  | { readonly ok: false; readonly error: RegisterProblem };

export type Against = {
  readonly known: Known;
  readonly policy: Policy;
  readonly portals: Workspace['portals'];
  readonly today: Day;
};

/** How many of how many steps are done. */
export type Progress = (done: number, of: number) => void;

/**
 * Where one file is read and a trial run is made, off the thread that draws. It holds the rows; who asks gets what is
 * shown, and at the end the records, a part at a time.
 */
export type ImportDesk = MailingDesk & {
  readonly open: (file: Blob) => Promise<Read<Opened>>;
  /** A whole register that was exported, in place of a list; gives how many records there are to give to the engine. */
  readonly openRegister: (file: Blob) => Promise<OpenedRegister>;
  readonly look: (sheet: number, headless: boolean) => Promise<Look>;
  /** Dossiers of the clients that the list names: what is to be read before a trial run. */
  readonly concerns: (choice: Choice, clients: readonly KnownClient[]) => Promise<readonly string[]>;
  readonly plan: (choice: Choice, against: Against, progress?: Progress) => Promise<Summary>;
  /** Those that keep rows out, or all the others, by row. */
  readonly issues: (which: 'wrong' | 'other', from: number, most: number) => Promise<readonly Issue[]>;
  readonly records: (from: number, most: number) => Promise<readonly StagedInput[]>;
  /** Lets go of everything. Whoever is still waiting for an answer gets none. */
  readonly close: () => void;
};

/** Gives a desk with nothing on it. */
export type OpenDesk = () => ImportDesk;
