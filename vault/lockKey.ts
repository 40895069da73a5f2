import { type Argon2Input, argon2Cost, argon2id } from './argon2';
import { type Bytes, randomBytes } from './bytes';
import type { LockWork } from './keyFile';

/** The work of a new lock, with a salt of its own. */
export const newLockWork = (): LockWork => ({ ...argon2Cost, salt: randomBytes(16) });

/** The same letters typed on another keyboard, or with a space pasted along, are the same passphrase. */
const settled = (passphrase: string): string => passphrase.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** The 32 bytes of a lock, some 0.3 s of work. `stretch` is argon2id, elsewhere in tests. */
export const lockKey = (
  passphrase: string,
  { memory, passes, lanes, salt }: LockWork,
  stretch: (input: Argon2Input) => Promise<Bytes> = argon2id,
): Promise<Bytes> => stretch({ memory, passes, lanes, salt, passphrase: settled(passphrase) });
