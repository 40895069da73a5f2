import { z } from 'zod';
import { dayOf } from '@/policy/calendar';
import { givenKey, markGiven as mark } from '../givenAlerts';
import { alertsDue as due } from '../read/alertsDue';
import { ok } from '../result';
import { defineKeyless } from './define';

export const alertsDue = defineKeyless<'alertsDue', z.ZodObject>(
  z.strictObject({}),
  async ({ db, policy, clock }) => ok(await due(db, dayOf(clock()), policy)),
);

const schema = z.strictObject({ keys: z.array(z.string().regex(givenKey)).max(500_000) });

export const markGiven = defineKeyless<'markGiven', typeof schema>(
  schema,
  async ({ db, clock }, { keys }) => {
    await mark(db, keys, dayOf(clock()));
    return ok(null);
  },
);
