import { z } from 'zod';
import { readChains as chainsIn } from '../chain/backup';
import { ok } from '../result';
import { defineService } from './define';

/** The chains with their heads, for a file to keep. They name nobody. */
export const readChains = defineService<'readChains', z.ZodObject>(z.strictObject({}), async ({ db }) =>
  ok(await chainsIn(db)),
);
