/** The folder for backups: none chosen, ready, or one that the browser wants to be asked for again. */
export type FolderState = 'none' | 'granted' | 'asks';

/** What of backups only the browser can do. Whatever begins with `ask` or `choose` goes straight from a click. */
export type BackupHost = {
  /** Can this browser write into a folder that the user chose once? */
  readonly hasFolders: boolean;
  /** May it save files without a click? */
  readonly mayDownload: () => Promise<boolean>;
  readonly askDownloads: () => Promise<boolean>;
  readonly folder: () => Promise<{ readonly state: FolderState; readonly name: string }>;
  readonly chooseFolder: () => Promise<boolean>;
  readonly askFolder: () => Promise<boolean>;
  /** Puts a file that the user chose where the engine reads it, and gives its name there. */
  readonly take: (file: File) => Promise<string>;
  /** Saves a file that the engine made. False: it did not get out of the browser. */
  readonly keep: (name: string, madeAt: number | null) => Promise<boolean>;
  /** Asks the browser never to throw the register away. */
  readonly persist: () => Promise<boolean>;
};
