import { dayOf } from '@/policy/calendar';
import { newMasterKey } from '@/vault/masterKey';
import type { CommandError, CommandName, Done } from '../commands/commands';
import { countAnew } from '../counts';
import { readMeta } from '../db';
import { err, ok, type Result } from '../result';
import { isKeyless, keyless } from '../services';
import type { Asked } from '../services/define';
import type { ServiceName } from '../services/services';
import type { RegisterOptions } from './register';
import { finishWorkspace } from './workspaceEdits';

type Reply<T> = Promise<Result<T, CommandError>>;

/**
 * A register whose lock is closed: it holds no key and opens nothing. What needs none goes on, because days, classes
 * and flags stand beside what is sealed: the counters are made for another day, and what is due is known by number.
 */
export class LockedRegister {
  private readonly options: RegisterOptions;

  private constructor(options: RegisterOptions) {
    this.options = options;
  }

  static async open(options: RegisterOptions): Promise<LockedRegister> {
    await options.workspace.ready();
    await finishWorkspace(options.db, options.workspace);
    return new LockedRegister(options);
  }

  async run(name: CommandName): Reply<Done<unknown>> {
    if (name !== 'recount') return err({ type: 'Locked' });
    const { db, clock, onCounts } = this.options;
    const today = dayOf(clock());
    const counts = await db.transaction('rw', db.rows, db.meta, async () => {
      const kept = (await readMeta(db, 'counts'))?.counts;
      if (kept?.asOf === today) return kept;
      const fresh = await countAnew(db, today);
      await db.meta.put({ k: 'counts', counts: fresh });
      return fresh;
    });
    onCounts(counts);
    return ok({ output: null, command: null });
  }

  async serve(name: ServiceName, input: unknown, asked: Asked): Reply<unknown> {
    if (!isKeyless(name)) return err({ type: 'Locked' });
    const { db, workspace, clock } = this.options;
    return keyless[name].run(
      { db, workspace, clock, policy: workspace.policy(dayOf(clock())) },
      input,
      asked,
    );
  }

  /**
   * The way on for who has forgotten the passphrase: everything that it keeps closed goes, and an empty register without
   * a lock takes its place. The rows go first, so a crash in between leaves a lock around nothing.
   */
  async startOver(): Promise<void> {
    const { db, file } = this.options;
    await db.strictly(() =>
      db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear()))),
    );
    await file.replace(newMasterKey(1), null);
  }

  async close(): Promise<void> {
    await this.options.workspace.close();
    this.options.db.close();
  }
}
