import { z } from 'zod';
import type { MemberStatus } from '@/policy/mailing/audience';

/** What MailChimp calls a status, and what we call it. Who left comes first, so that no list was ever read without them. */
export const statuses = {
  unsubscribed: 'unsubscribed',
  cleaned: 'cleaned',
  pending: 'pending',
  transactional: 'nonsubscribed',
  archived: 'archived',
  subscribed: 'subscribed',
} as const satisfies Record<string, MemberStatus>;

export type ApiStatus = keyof typeof statuses;
export const apiStatuses: readonly ApiStatus[] = [
  'unsubscribed',
  'cleaned',
  'pending',
  'transactional',
  'archived',
  'subscribed',
];

const text = (most: number) => z.string().max(most);
/** An address by RFC 5321 (4.5.3.1) is never longer. */
const address = text(320).min(3);

export const pingSchema = z.object({ health_status: z.string() });

export const listsSchema = z.object({
  lists: z.array(
    z.object({
      id: z.string().regex(/^[0-9a-z]{1,40}$/i),
      web_id: z.number().int(),
      name: text(1_000),
      stats: z
        .object({
          member_count: z.number().int().min(0).optional(),
          unsubscribe_count: z.number().int().min(0).optional(),
          cleaned_count: z.number().int().min(0).optional(),
        })
        .optional(),
    }),
  ),
  total_items: z.number().int().min(0),
});

/** Of the address by which somebody signed up only this is asked: was there one? It goes no further. */
const ownAddress = z
  .string()
  .optional()
  .transform((ip = '') => ip !== '' && ip !== '127.0.0.1' && ip !== '::1');

export const membersSchema = z.object({
  members: z.array(
    z.object({
      email_address: address,
      full_name: text(2_000).optional(),
      web_id: z.number().int().optional(),
      status: z.enum(apiStatuses),
      unsubscribe_reason: text(4_000).optional(),
      ip_signup: ownAddress,
      timestamp_signup: text(40).optional(),
      last_changed: text(40),
      tags: z.array(z.object({ name: text(1_000) })).optional(),
    }),
  ),
  total_items: z.number().int().min(0),
});

export type ApiMember = z.output<typeof membersSchema>['members'][number];
