import { z } from 'zod';
import { dayOf } from '@/policy/calendar';
import { markGiven as mark } from '../givenAlerts';
import { alertsDue as due } from '../read/alertsDue';
import { ok } from '../result';
import { defineService } from './define';

export const alertsDue = defineService<'alertsDue', z.ZodObject>(
  z.strictObject({}),
  async ({ db, policy, clock }) => ok(await due(db, dayOf(clock()), policy)),
);

const key = z.string().regex(/^[0-9a-f]{32}\/[0-9a-f]{32} [a-z0-9-]{4,20} [0-9-]{1,10}( [0-9-]{10})?$/);
const schema = z.strictObject({ keys: z.array(key).max(500_000) });

export const markGiven = defineService<'markGiven', typeof schema>(
  schema,
  async ({ db, clock }, { keys }) => {
    await mark(db, keys, dayOf(clock()));
    return ok(null);
  },
);
