import type { OpenDesk } from '@/exchange/import/desk';
import type { Surface } from '../context';
import type { LostRegister } from '../kit/LostRegister';
import type { BackupHost } from './BackupHost';
import type { LockHost } from './LockHost';
import type { ConnectHost } from './mailing/connect/ConnectHost';
import type { MailingStore } from './mailing/MailingStore';

/** What is done without being asked, and when it last went wrong, in milliseconds. */
export type Trouble = {
  readonly errand: 'show' | 'plan' | 'backups' | 'notify' | 'check' | 'read';
  readonly at: number;
};

/** What only the browser can tell or do; the entrypoint asks it, the panel shows it. */
export type Host = {
  readonly backups: BackupHost;
  /** When it is next looked whether something has become due, in milliseconds since 1970; null: nobody looks. */
  readonly nextLook: () => Promise<number | null>;
  readonly troubles: () => Promise<readonly Trouble[]>;
  /**
   * A register that this browser had and has no more; null: none was lost, or the user knows. Told at once and at each
   * change; gives the way to stop.
   */
  readonly watchLoss: (heard: (lost: LostRegister | null) => void) => () => void;
  readonly acceptLoss: () => Promise<void>;
  /** From a click only. False: the user refused it in the browser's own question. */
  readonly askNotifications: () => Promise<boolean>;
  readonly lock: LockHost;
  readonly connections: ConnectHost;
  /** Where a list is read and compared, off the thread that draws. */
  readonly openDesk: OpenDesk;
  /** Where what is kept of mailing lists stands. */
  readonly mailing: (surface: Surface) => MailingStore;
};
