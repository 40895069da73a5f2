import { z } from 'zod';
import { backupKeySchema, backupPlaces, backupTimes } from './backup';
import { day } from './fields';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** After how many minutes of rest the lock closes by itself. */
export const autoLockMinutes = [5, 15, 30, 60] as const;
export type AutoLockMinutes = (typeof autoLockMinutes)[number];

/** Everything the firm may set. It names nobody: this lives in the workspace document, which is not sealed. */
export const settingsSchema = z.looseObject({
  /** Null: the browser's language. */
  language: z.enum(languages).nullable().default(null),
  /** The financial year and the terms of before there were versions of the policy: they are the first version. */
  financialYearFirstMonth: z.number().int().min(1).max(12).default(1),
  terms: z.record(z.string(), z.number().int().min(0).max(240)).default({}),
  onboarded: z.boolean().default(false),
  /** `HH:MM`, the user's own time: when the daily notification may come; null: none. */
  notifyAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null),
  autoLockMinutes: z.literal(autoLockMinutes).default(15),
  /** Marks in the rows of OneDrive's list. */
  rowMarks: z.boolean().default(true),
  /** After how many months a ground for the newsletter is to be confirmed again; null: never. */
  confirmAfterMonths: z.number().int().min(1).max(240).nullable().default(null),
  /** Null: no backup can be made yet. */
  backupKey: backupKeySchema.nullable().default(null),
  backupEvery: z.enum(backupTimes).default('never'),
  backupTo: z.enum(backupPlaces).default('downloads'),
});
export type Settings = z.output<typeof settingsSchema>;
export type SettingsInput = z.input<typeof settingsSchema>;

/** A yearly tick on a tool's checklist; nothing personal. */
export const tickSchema = z.object({
  tool: z.string().max(40),
  check: z.string().max(60),
  on: day.nullable(),
});
