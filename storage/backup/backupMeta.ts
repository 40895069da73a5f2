/** How a backup left the browser's own storage: as a download, into the chosen folder, or it is where this register came from. */
export type BackupWay = 'download' | 'folder' | 'restored';

export type KeptBackup = {
  /** Milliseconds: the register as it was then is in it. */
  readonly at: number;
  readonly dossiers: number;
  readonly records: number;
  readonly documents: number;
  readonly way: BackupWay;
};

/** Why the last backup by schedule did not come about. */
export type BackupFailure = 'download' | 'folder' | 'engine';

/** What this device knows of its backups. Times and numbers only. */
export type BackupMeta = {
  readonly last: KeptBackup | null;
  readonly failed: { readonly at: number; readonly why: BackupFailure } | null;
  /** When something was last erased, and how far the list beside the backups goes; 0: never. */
  readonly erased: { readonly at: number; readonly kept: number };
  /** The restore that this register came from: asked once more under the same id, it gets the same answer. */
  readonly restored: { readonly id: string; readonly dossiers: number; readonly erased: number } | null;
  /** Files that this device wrote into the chosen folder, oldest first. */
  readonly inFolder: readonly string[];
};

export const noBackup: BackupMeta = {
  last: null,
  failed: null,
  erased: { at: 0, kept: 0 },
  restored: null,
  inFolder: [],
};
