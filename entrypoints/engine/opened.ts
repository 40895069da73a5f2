import { RegisterDb } from '@/storage/db';
import { LockedRegister } from '@/storage/engine/lockedRegister';
import { Register, type RegisterOptions, type RegisterProblem } from '@/storage/engine/register';
import { WorkspaceDoc } from '@/storage/engine/workspaceDoc';
import type { MasterKeyFile } from '@/vault/masterKey';

export type Opened = Register | LockedRegister | Exclude<RegisterProblem, 'locked'>;

/** Closes a register after its last command; one that never opened has nothing to close. */
const letGo = (register: Promise<Opened>): Promise<void> =>
  register.then(
    (opened) => (typeof opened === 'string' ? undefined : opened.close()),
    () => undefined,
  );

/** The one register of this engine: opened, locked or broken, and opened again when that has changed. */
export class OpenedRegister {
  private now: Promise<Opened>;
  private readonly file: MasterKeyFile;
  private readonly onCounts: RegisterOptions['onCounts'];

  constructor(owner: Promise<void>, file: MasterKeyFile, onCounts: RegisterOptions['onCounts']) {
    this.file = file;
    this.onCounts = onCounts;
    this.now = this.hold(owner);
  }

  /** As it is now. One that was locked and whose lock was opened since is opened. */
  async current(): Promise<{ opened: Opened; startOver: () => void }> {
    const mine = this.now;
    const startOver = () => void this.replace(mine);
    try {
      const opened = await mine;
      if (!(opened instanceof LockedRegister) || (await this.file.read()) === 'locked')
        return { opened, startOver };
    } catch (error) {
      startOver();
      throw error;
    }
    startOver();
    return this.current();
  }

  /** Resolves once its keys are let go of, after the last command that was begun. */
  async lock(): Promise<void> {
    const mine = this.now;
    if ((await mine.catch(() => null)) instanceof LockedRegister) return;
    await this.replace(mine);
  }

  /** Two of them side by side would write over each other's keys: the next one waits until this one has let go. */
  private async replace(mine: Promise<Opened>): Promise<void> {
    if (this.now !== mine) return;
    const gone = letGo(mine);
    this.now = this.hold(gone);
    await gone;
  }

  private hold(after: Promise<void>): Promise<Opened> {
    const opening = after.then(() => this.open());
    // Nobody waits for this opening; the command that needs it sees its failure, and opens again.
    opening.catch(() => undefined);
    return opening;
  }

  private async open(): Promise<Opened> {
    const options: RegisterOptions = {
      db: new RegisterDb(),
      file: this.file,
      workspace: new WorkspaceDoc(),
      clock: () => new Date(),
      onCounts: this.onCounts,
    };
    const opened = await Register.open(options);
    return opened === 'locked' ? LockedRegister.open(options) : opened;
  }
}
