import type { Day } from '@/policy/calendar';
import { noChoices, type PolicyChoices } from '@/policy/noChoices';
import type { CommandError, CommandName, Done, Input, Output } from '@/storage/commands/commands';
import { RegisterDb } from '@/storage/db';
import { Register } from '@/storage/engine/register';
import { WorkspaceDoc } from '@/storage/engine/workspaceDoc';
import { createReader } from '@/storage/read/createReader';
import type { Result } from '@/storage/result';
import type { Proposal } from '@/storage/schema/policy';
import { services } from '@/storage/services';
import type { ServiceInput, ServiceName, ServiceOutput, Watch } from '@/storage/services/services';
import { randomId } from '@/vault/bytes';
import { type MasterKeyFile, opfsMasterKeyFile } from '@/vault/masterKey';

/** A register of its own in the browser's real storage, that can be closed and opened again like a restart. */
export class TestRegister {
  readonly name: string;
  now = new Date('2026-11-22T10:00:00');
  db: RegisterDb;
  file: MasterKeyFile;
  private opened: Register | null = null;

  constructor(name = `test-${randomId()}`, file = opfsMasterKeyFile(name)) {
    this.name = name;
    this.file = file;
    this.db = new RegisterDb(name);
  }

  async open(): Promise<Register> {
    if (this.opened) return this.opened;
    const register = await Register.open({
      db: this.db,
      file: this.file,
      workspace: new WorkspaceDoc(`${this.name}-workspace`),
      clock: () => this.now,
      onCounts: () => undefined,
    });
    if (typeof register === 'string') throw new Error(`the register did not open: ${register}`);
    this.opened = register;
    return register;
  }

  async restart(): Promise<void> {
    await this.opened?.close();
    this.opened = null;
    this.db = new RegisterDb(this.name);
  }

  /** As after a kill: nothing is closed, the next one starts from what is on disk. */
  crash(): void {
    this.opened = null;
    this.db.close();
    this.db = new RegisterDb(this.name);
  }

  get reader() {
    return createReader(this.db, this.file);
  }

  async run<N extends CommandName>(
    name: N,
    input: Input<N>,
    command = randomId(),
  ): Promise<Result<Done<Output<N>>, CommandError>> {
    return (await (await this.open()).run(name, input, command)) as Result<Done<Output<N>>, CommandError>;
  }

  /** Longer work, as a surface asks for it. */
  async ask<N extends ServiceName>(
    name: N,
    input: ServiceInput<N>,
    { progress = () => undefined, signal = new AbortController().signal }: Partial<Watch> = {},
  ): Promise<Result<ServiceOutput<N>, CommandError>> {
    const register = await this.open();
    const asked = { id: randomId(), progress, signal };
    return register.exclusively((inside) => services[name].run(inside, input, asked));
  }

  /** Runs what must succeed. */
  async must<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
    const result = await this.run(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value.output;
  }
}

/** A version of the policy that holds from the day on which these tests live. */
export const version = (choices: Partial<PolicyChoices>, from: Day = '2026-11-22'): Proposal => ({
  from,
  pack: null,
  choices: { ...noChoices, ...choices },
});

/** One file in OneDrive, as the popup registers it. */
export const report = {
  name: 'DISC-rapport.pdf',
  class: 'individual-report',
  site: 'onedrive',
  place: 'cloud',
} as const;

export const key = (n: number): string => `guid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
