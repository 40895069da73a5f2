import { SealingKeys } from '@/vault/keyring';
import type { MasterKeyFile } from '@/vault/masterKey';
import type { SealingKey } from '@/vault/seal';
import { type Keyrings, openVault, type Vault, type VaultProblem, vaultOf } from '../openVault';

/** A register that can't be read: the surface says so and offers what helps; it is never taken for an empty one. */
export class Unreadable extends Error {
  readonly problem: Exclude<VaultProblem, 'empty'>;
  constructor(problem: Exclude<VaultProblem, 'empty'>) {
    super(`the register can't be opened: ${problem}`);
    this.problem = problem;
  }
}

/** The keys in a reading context: opened once, and again when a dossier has a key that was not there yet. */
export class ReaderVault {
  private opened: Promise<Vault | null> | null = null;
  private readonly imported = new SealingKeys();
  private readonly keyrings: Keyrings;
  private readonly file: MasterKeyFile;

  constructor(keyrings: Keyrings, file: MasterKeyFile) {
    this.keyrings = keyrings;
    this.file = file;
  }

  /**
   * Null while there is no register yet.
   *
   * @throws Unreadable when there is one that can't be opened.
   */
  async vault(): Promise<Vault | null> {
    this.opened ??= this.open();
    try {
      const vault = await this.opened;
      if (!vault) this.opened = null;
      return vault;
    } catch (error) {
      // Trying again is to look again.
      this.opened = null;
      throw error;
    }
  }

  /** Null: erased, here or in between. */
  async keyOf(dossier: string): Promise<SealingKey | null> {
    const known = await (await this.vault())?.keyOf(dossier);
    if (known) return known;
    this.opened = null;
    return (await (await this.vault())?.keyOf(dossier)) ?? null;
  }

  /** A row that its key does not open was sealed under a newer one: look at the keys again. */
  forget(): void {
    this.opened = null;
  }

  private async open(): Promise<Vault | null> {
    const opened = await openVault(this.keyrings, this.file);
    if (opened === 'empty') return null;
    if (typeof opened === 'string') throw new Unreadable(opened);
    return vaultOf(opened.master, opened.ring, this.imported);
  }
}
