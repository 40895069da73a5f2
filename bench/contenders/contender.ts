import type { Answers, Size } from '../model';

/** The popup's three counts and the document of the page in front of the user. */
export type PopupData = Omit<Answers, 'firstOverdue'>;

/**
 * One way of keeping the register, in a page of its own. Ids are those of the model. Nothing stays open between two
 * pages: every measured page opens the store itself.
 */
export type Contender = {
  load(size: Size): Promise<void>;
  /** Opens the store; timed apart from the question that follows. */
  open(): Promise<void>;
  popup(place: string): Promise<PopupData>;
  /** The counts alone. */
  counts?(): Promise<unknown>;
  /** Loads the code of all that follows, when the popup does without it. Not timed. */
  prepareLists?(): Promise<void>;
  /** Opens the store and its keys for the lists, when the popup's are not theirs. */
  openLists?(): Promise<void>;
  /** First 50 overdue, by last day. */
  overdue(): Promise<readonly string[]>;
  /** 50 open documents from this day on. */
  page(from: string): Promise<readonly string[]>;
  /** Ids of at most 20 documents having a word in title or client's name that begins so. */
  search(prefix: string): Promise<readonly string[]>;
  /** What must be ready before the first keystroke, when something must. */
  prepareSearch?(): Promise<void>;
  prepareEdit?(): Promise<void>;
  /** Two fields of one document; resolves once it is stored. */
  edit(id: string, dossier: string, round: number): Promise<void>;
};
