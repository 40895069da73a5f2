import { argon2id } from 'hash-wasm';
import type { Argon2Input } from './argon2';
import type { Bytes } from './bytes';

/** The work itself, on the thread that calls it: for the worker, and for tests without one. */
export async function argon2Here({ passphrase, salt, memory, passes, lanes }: Argon2Input): Promise<Bytes> {
  const hash = await argon2id({
    password: passphrase,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  return new Uint8Array(hash);
}
