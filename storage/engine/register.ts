import { type Day, dayOf } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import { randomId } from '@/vault/bytes';
import { type Keyring, SealingKeys, sealKeyring } from '@/vault/keyring';
import type { Lock, MasterKey, MasterKeyFile } from '@/vault/masterKey';
import { backupMeta } from '../backup/keptMeta';
import { definitions } from '../commands';
import type { CommandError, CommandName, Done } from '../commands/commands';
import type { Carried } from '../commands/define';
import { countAnew } from '../counts';
import { type Meta, type RegisterDb, readMeta } from '../db';
import { FIRM, LOOKUP } from '../ids';
import { type JournalName, openJournal } from '../journal';
import { type Vault, vaultOf } from '../openVault';
import { err, ok, type Result } from '../result';
import type { Counts } from '../rows';
import type { Watch } from '../services/services';
import { attest } from './attest';
import { finishRestore } from './finishRestore';
import { journalOf } from './journalOf';
import { keptEntries } from './keptEntries';
import { erasureRows, type OpenKeys, openKeys, renewed, replaceMaster } from './keys';
import { DamagedDossier, type OpenDossier, readDossier } from './openDossier';
import { prepareAll } from './prepare';
import { rebuild } from './rebuild';
import { Session } from './session';
import { beforeNewShape, type SnapshotReason, takeSnapshot } from './snapshots';
import { Stopped } from './stopped';
import { forgetOld, upToDate } from './upToDate';
import { passphrasesDue, wipeDisposed } from './wipePassphrases';
import type { WorkspaceDoc } from './workspaceDoc';
import { finishWorkspace, workspaceMeta } from './workspaceEdits';
import { HeadMoved, write } from './write';

export type RegisterProblem = 'key-lost' | 'damaged' | 'locked';

export type RegisterOptions = {
  readonly db: RegisterDb;
  readonly file: MasterKeyFile;
  readonly workspace: WorkspaceDoc;
  readonly clock: () => Date;
  readonly onCounts: (counts: Counts) => void;
};

/** Something that changes the register: a command, or a service that writes. `watch`: for long work. */
export type Work = {
  readonly name: JournalName;
  readonly run: (session: Session) => Promise<Result<Carried<unknown>, CommandError>>;
  readonly watch?: Watch;
};

/** What can be seen of a register that is locked. */
export type Outside = Pick<RegisterOptions, 'db' | 'workspace' | 'clock'> & { readonly policy: Policy };

/** What longer work gets to see of the register. It reads; who writes says so to the register. */
export type Inside = Outside &
  Pick<RegisterOptions, 'file'> & {
    readonly vault: Vault;
    readonly master: MasterKey;
    /** To be awaited before much is changed at once; gives the id of the snapshot, which is the way back. */
    readonly beforeLargeChange: (reason: SnapshotReason) => Promise<string>;
    /** Something that every surface shows has changed, besides the records. */
    readonly tell: () => Promise<void>;
    /** The register's logs were replaced: from here on it is this ring's. */
    readonly adopt: (ring: Keyring, onSlice: (dossiersDone: number) => void) => Promise<void>;
    /** Another master key, with this lock around it; null: with none. */
    readonly relock: (lock: Lock | null) => Promise<void>;
    /**
     * Writes, the way of every command: one session, one transaction, one entry in the journal under this id; the same
     * id again gives the first answer.
     *
     * @throws Stopped when whoever asked has given up; nothing was written.
     */
    readonly carryOut: (asked: Work, command: string) => Promise<Result<Done<unknown>, CommandError>>;
  };

/** How many dossiers stay in memory after their edit. */
const OPEN_AT_MOST = 64;

/**
 * The register with its documents and keys: the one that writes. Commands are carried out one at a time, each in one
 * transaction; a caller that repeats a command with the same id gets the first answer again.
 */
export class Register {
  private keys: OpenKeys;
  private vault: Vault;
  private imported: SealingKeys;
  private readonly open = new Map<string, OpenDossier>();
  private queue: Promise<unknown> = Promise.resolve();
  /** Something broke half-way: what it knows may not be what is stored, so it carries nothing out any more. */
  private broken: unknown = null;
  private readonly options: RegisterOptions;
  /** The day whose policy the rows were made under. */
  private day: Day;

  private constructor(options: RegisterOptions, keys: OpenKeys, vault: Vault, imported: SealingKeys) {
    this.options = options;
    this.keys = keys;
    this.vault = vault;
    this.imported = imported;
    this.day = dayOf(options.clock());
  }

  static async open(options: RegisterOptions): Promise<Register | RegisterProblem> {
    const { db, file, workspace } = options;
    await workspace.ready();
    const keys = await openKeys(db, file);
    if (typeof keys === 'string') return keys === 'empty' ? 'damaged' : keys;
    await finishWorkspace(db, workspace);
    await finishRestore(db, workspace, keys.ring);
    await beforeNewShape(options, options.clock().getTime());
    const imported = new SealingKeys();
    const register = new Register(options, keys, await vaultOf(keys.master, keys.ring, imported), imported);
    options.onCounts(await upToDate(options, register.vault));
    const today = register.today();
    const policy = workspace.policy(today);
    const due = await passphrasesDue(db, (id) => register.vault.keyOf(id), policy, today);
    if (due.length > 0) await register.run('recount', {}, randomId());
    return register;
  }

  run<N extends CommandName>(
    name: N,
    input: unknown,
    command: string,
  ): Promise<Result<Done<unknown>, CommandError>> {
    const result = this.queue.then(() => {
      if (this.broken !== null) throw this.broken;
      return this.attempt({ name, run: (session) => definitions[name].run(session, input) }, command);
    });
    this.queue = result.catch((error: unknown) => {
      this.broken = error;
    });
    return result;
  }

  /** Longer work that no command may run beside; it waits for those that were asked before it. */
  exclusively<T>(work: (inside: Inside) => Promise<T>): Promise<T> {
    const { db, file, workspace, clock } = this.options;
    const result = this.queue.then(async () => {
      if (this.broken !== null) throw this.broken;
      await this.followDay();
      const { vault, keys } = this;
      const policy = this.policy();
      const beforeLargeChange = (reason: SnapshotReason) => this.snapshot(reason);
      return work({
        db,
        file,
        workspace,
        clock,
        vault,
        policy,
        master: keys.master,
        beforeLargeChange,
        adopt: (ring, onSlice) => this.adopt(ring, onSlice),
        relock: (lock) => this.relock(lock),
        tell: () => this.tell(),
        carryOut: (asked, command) => this.attemptFor(asked, command),
      });
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    await this.queue;
    await this.options.workspace.close();
    this.options.db.close();
  }

  private snapshot(reason: SnapshotReason): Promise<string> {
    return takeSnapshot(this.options, reason, this.options.clock().getTime());
  }

  private async tell(): Promise<void> {
    const counts = await readMeta(this.options.db, 'counts');
    if (counts) this.options.onCounts(counts.counts);
  }

  /** Everything it knew was of another register. A kill in here is finished when it is opened again. */
  private async adopt(ring: Keyring, onSlice: (dossiersDone: number) => void): Promise<void> {
    const { db, file, workspace } = this.options;
    this.open.clear();
    this.imported = new SealingKeys();
    try {
      this.keys = await replaceMaster(db, file, { master: this.keys.master, ring }, []);
      this.vault = await vaultOf(this.keys.master, ring, this.imported);
      await finishRestore(db, workspace, ring);
      this.options.onCounts(await upToDate(this.options, this.vault, onSlice));
    } catch (error) {
      // The ring that it knows is not the one that stands there: whatever it wrote would lose keys.
      this.broken = error;
      throw error;
    }
  }

  /** As an erasure does: what the old master key sealed opens no more, should its bytes still stand somewhere. */
  private async relock(lock: Lock | null): Promise<void> {
    const { db, file } = this.options;
    try {
      this.keys = await replaceMaster(db, file, this.keys, [], lock);
      this.vault = await vaultOf(this.keys.master, this.keys.ring, this.imported);
    } catch (error) {
      this.broken = error;
      throw error;
    }
  }

  private today(): Day {
    return dayOf(this.options.clock());
  }

  private policy(): Policy {
    return this.options.workspace.policy(this.today());
  }

  /** Another day may be the first of another policy: then the rows are those of that one before anything else is done. */
  private async followDay(): Promise<void> {
    const today = this.today();
    if (this.day === today) return;
    await forgetOld(this.options.db, this.options.clock().getTime());
    await this.options.db.meta.put({ k: 'workspace', workspace: this.options.workspace.read(today) });
    this.options.onCounts(await this.reproject());
    this.day = today;
  }

  /** As a command that breaks half-way: after it nothing more is carried out by this register. */
  private async attemptFor(work: Work, command: string): Promise<Result<Done<unknown>, CommandError>> {
    try {
      return await this.attempt(work, command);
    } catch (error) {
      if (!(error instanceof Stopped)) this.broken = error;
      throw error;
    }
  }

  private async attempt(work: Work, command: string): Promise<Result<Done<unknown>, CommandError>> {
    const repeated = await this.repeated(command);
    if (repeated) return ok(repeated);
    await this.followDay();
    for (let attempt = 0; attempt < 5; attempt++) {
      const session = this.session();
      try {
        const result = await work.run(session);
        if (!result.ok) {
          this.drop(session);
          return result;
        }
        await this.carryOut(session, work, result.value, command);
        return ok({ output: result.value.output, command: result.value.undoable ? command : null });
      } catch (error) {
        this.drop(session);
        if (error instanceof HeadMoved) continue;
        // Only as long as nothing at all was written; after that the engine starts over from what is stored.
        if (isQuota(error) && !session.committed) return err({ type: 'StorageFull' });
        throw error;
      }
    }
    return err({ type: 'EngineUnreachable' });
  }

  private session(): Session {
    const { db, workspace, clock } = this.options;
    const { ring } = this.keys;
    return new Session({
      db,
      workspace,
      digest: this.vault.digest,
      policy: this.policy(),
      today: this.today(),
      now: clock().getTime(),
      get dossiers() {
        return Array.from(ring.keys()).filter((id) => id !== FIRM && id !== LOOKUP);
      },
      beforeLargeChange: (reason) => this.snapshot(reason),
      keyOf: (id) => this.vault.keyOf(id),
      load: (id) => this.load(id),
    });
  }

  private async load(id: string): Promise<OpenDossier | null> {
    const known = this.open.get(id);
    if (known) return known;
    const read = await readDossier(this.options.db, this.vault, id, this.policy());
    if (read === 'damaged') throw new DamagedDossier(`dossier ${id} does not open with its key`);
    return read;
  }

  /** What was edited in memory and not written is forgotten: the next command reads it from disk again. */
  private drop(session: Session): void {
    for (const id of [...session.touched.keys(), ...session.released.keys()]) this.open.delete(id);
  }

  private async repeated(command: string): Promise<Done<unknown> | null> {
    const entry = await this.options.db.journal.get(command);
    const key = entry && (await this.vault.keyOf(entry.dossier));
    const was = entry && key ? await openJournal(entry, key) : null;
    return was ? { output: was.output, command: was.undoable ? command : null } : null;
  }

  private async carryOut(
    session: Session,
    { name, watch }: Work,
    carried: Carried<unknown>,
    command: string,
  ): Promise<void> {
    const { db, file } = this.options;
    const { workspace = [] } = carried;
    const { made, erased, redacted } = session;
    await wipeDisposed(session);
    const final = erased.size > 0 || redacted.size > 0;
    // Most commands make no key: then the ring, of ten thousand keys perhaps, is not copied.
    const sameRing = made.size === 0 && redacted.size === 0;
    const ring = sameRing ? this.keys.ring : renewed(this.keys.ring, made, redacted);
    const vault = sameRing ? this.vault : await vaultOf(this.keys.master, ring, this.imported);
    const prepared = await prepareAll(session, vault);

    const chain = await attest(db, session, prepared, vault.digest);
    const journal = await journalOf(session, name, carried, command, vault);
    const kept = await keptEntries(db, session, this.vault, vault);
    // The renewed keys must be openable by the old master key until the new one stands.
    const erasure = final ? await erasureRows(db, this.keys, { ring, drop: [...erased] }) : null;
    const keyring = erasure?.keyring ?? (made.size > 0 ? await this.sealedRing(ring) : null);

    const meta: Meta[] = workspaceMeta(this.options.workspace, workspace, session.tools.today);
    if (erasure) meta.push(erasure.erasing);
    if (session.noted.size > 0) {
      const backup = await backupMeta(db);
      meta.push({
        k: 'backup',
        backup: { ...backup, erased: { ...backup.erased, at: session.tools.now } },
      });
    }

    const batch = {
      prepared,
      made: new Set(made.keys()),
      erase: [...erased],
      redacted: [...redacted],
      members: [...session.members],
      kept,
      journal,
      undone: [...session.undone],
      keyring,
      meta,
      chain,
      watch,
    };
    const put = () => write(db, batch, session.tools.today);
    // What an erasure leaves must be on the disk before the key of what it takes away is gone.
    const counts = final ? await db.strictly(put) : await put();
    session.committed = true;
    this.keys = { master: this.keys.master, ring };
    this.vault = vault;
    for (const { settle } of prepared) settle();
    if (final) {
      this.keys = await replaceMaster(db, file, this.keys, [...erased]);
      this.vault = await vaultOf(this.keys.master, this.keys.ring, this.imported);
    }
    this.keep(session);
    await finishWorkspace(db, this.options.workspace);
    this.options.onCounts(workspace.length > 0 ? await this.reproject() : counts);
  }

  private async sealedRing(ring: OpenKeys['ring']) {
    const { master } = this.keys;
    return { generation: master.generation, sealed: await sealKeyring(ring, master) };
  }

  /** Another term or financial year moves last days everywhere. */
  private async reproject(): Promise<Counts> {
    const { db } = this.options;
    if (await rebuild(db, this.vault, this.policy(), this.today())) this.open.clear();
    const counts = await readMeta(db, 'counts');
    return counts?.counts ?? countAnew(db, this.today());
  }

  private keep(session: Session): void {
    // One that was erased need not have been touched: what was open of it is not to be edited, nor kept in memory.
    for (const id of [...session.released.keys(), ...session.erased]) this.open.delete(id);
    for (const [id, dossier] of session.touched) {
      this.open.delete(id);
      if (!session.erased.has(id) && !session.redacted.has(id)) this.open.set(id, dossier);
    }
    for (const id of this.open.keys()) {
      if (this.open.size <= OPEN_AT_MOST) break;
      this.open.delete(id);
    }
  }
}

const isQuota = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || /quota/i.test(error.message));
