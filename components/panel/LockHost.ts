import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';

type Done = Promise<Result<null, CommandError>>;

/** The lock around the register, as the entrypoint works it. A passphrase goes no further than its derivation. */
export type LockHost = {
  readonly isOn: () => Promise<boolean>;
  /** Puts a lock on, or another in its place. */
  readonly put: (passphrase: string) => Done;
  readonly takeOff: () => Done;
  readonly close: () => Promise<void>;
  /** Is it the passphrase of the lock that is on? */
  readonly fits: (passphrase: string) => Promise<boolean>;
  /** Six words by chance. */
  readonly makePassphrase: () => Promise<string>;
  /** May the browser say when nothing is done on this computer? */
  readonly knowsIdle: () => Promise<boolean>;
  /** From a click only. False: the user refused it in the browser's own question. */
  readonly askIdle: () => Promise<boolean>;
};
