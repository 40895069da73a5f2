import { z } from 'zod';

/**
 * WebinarGeek publishes no definition. Which fields there are was read from public clients of its API v2; what is not
 * named here (the personal links above all, the address and the time that somebody watched from) is dropped unread.
 */
export const subscriptionSchema = z.object({
  id: z.number().int(),
  email: z.string().min(3).max(320),
  /** Seconds since 1970, UTC. */
  created_at: z.number().int().positive(),
  unsubscribed: z.boolean().nullish(),
  unsubscribed_at: z.number().int().positive().nullish(),
  webinar: z.object({ title: z.string().max(1_000).nullish() }).nullish(),
});
export type ApiSubscription = z.output<typeof subscriptionSchema>;

export const subscriptionsSchema = z.object({
  subscriptions: z.array(subscriptionSchema),
  pages: z.object({ total_pages: z.number().int().min(0) }),
});

/** Whatever it says of the account: that it says it is enough, and none of it is kept. */
export const accountSchema = z.looseObject({});
