import { z } from 'zod';
import { type RetentionClass, retentionClasses } from '@/policy/retention';
import type { SiteId } from '@/sites/site';
import { day, id, name } from './fields';

export const places = ['cloud', 'portal', 'device'] as const;

export const siteIds = [
  'onedrive',
  'disc',
  'youknow',
  'mailchimp',
  'webinargeek',
  'google-analytics',
  'versio',
  'convident',
  'portal',
] as const satisfies readonly SiteId[];

export const fileKey = z
  .string()
  .max(1200)
  .regex(/^(guid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|path:.+)$/, 'not-a-key');

/** A copy that the user has to think of when a file is destroyed. */
export const copyKinds = ['file', 'bin', 'download', 'mail', 'processor'] as const;
export type CopyKind = (typeof copyKinds)[number];

/** A registered document: what it is, whose, where, and the facts its term rests on. */
export const documentSchema = z.looseObject({
  name: name(400),
  class: z
    .custom<RetentionClass>(
      (value) => (retentionClasses as readonly unknown[]).includes(value),
      'unknown-class',
    )
    .meta({ type: 'string', enum: [...retentionClasses] }),
  personId: id.nullable().default(null),
  engagementId: id.nullable().default(null),
  /** Null: registered by hand, no web tool. */
  site: z.enum(siteIds).nullable().default(null),
  keys: z.array(fileKey).max(12).default([]),
  /** Where to go back to; an https address without anything secret in it. */
  address: z
    .url({ protocol: /^https$/, error: 'not-https' })
    .max(2000, 'too-long')
    .nullable()
    .default(null),
  place: z.enum(places),
  /** Delivered, received, or the day it lost its current value: the start of classes that no engagement starts. */
  startedOn: day.nullable().default(null),
  encrypted: z.boolean().default(false),
});
export type DocumentInput = z.input<typeof documentSchema>;

/** How a document came to be gone. */
export const outcomes = ['destroyed', 'handed-over', 'already-gone'] as const;
export type Outcome = (typeof outcomes)[number];

/** One disposal of a document. Kept beside its fields under an id of its own: disposals only ever add up. */
export const disposalSchema = z.looseObject({
  on: day,
  copies: z.array(z.enum(copyKinds)),
  outcome: z.enum(outcomes).default('destroyed'),
  at: z.number(),
});
export type Disposal = z.output<typeof disposalSchema>;
