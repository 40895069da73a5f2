import type { MasterKey, MasterKeyFile } from '@/vault/masterKey';

/** A master key file that can be made to fail as a crash would: before or after the replacement. */
export class FragileFile implements MasterKeyFile {
  crashAt: 'before' | 'after' | null = null;
  private readonly file: MasterKeyFile;
  constructor(file: MasterKeyFile) {
    this.file = file;
  }
  read = () => this.file.read();
  async replace(master: MasterKey): Promise<void> {
    if (this.crashAt === 'before') throw new Error('crash');
    await this.file.replace(master);
    if (this.crashAt === 'after') throw new Error('crash');
  }
}
