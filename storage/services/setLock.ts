import { z } from 'zod';
import { fromHex } from '@/vault/bytes';
import { ok } from '../result';
import { defineService } from './define';

const lock = z.strictObject({
  memory: z.number().int().min(8).max(1_048_576),
  passes: z.number().int().min(1).max(64),
  lanes: z.number().int().min(1).max(16),
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  key: z.string().regex(/^[0-9a-f]{64}$/),
});
const schema = z.strictObject({ lock: lock.nullable() });

/** One file is replaced, at once: a crash leaves the lock as it was, or as it is to be. */
export const setLock = defineService<'setLock', typeof schema>(schema, async ({ relock }, given) => {
  await relock(given.lock && { ...given.lock, salt: fromHex(given.lock.salt), key: fromHex(given.lock.key) });
  return ok(null);
});
