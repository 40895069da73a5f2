import { z } from 'zod';
import type { Day } from '@/policy/calendar';
import { isDay } from '@/policy/calendar';
import { isIban, isPhone } from '@/policy/contact';

/** A required text: trimmed, not empty, at most `most` characters. */
export const name = (most = 200) => z.string().trim().min(1, 'required').max(most, 'too-long');

/** A text that may be left empty. */
export const text = (most = 200) => z.string().trim().max(most, 'too-long').default('');

/** Checked when it is typed; what is on record stays readable, whatever it is. */
const checked = (most: number, is: (typed: string) => boolean, problem: string) =>
  z
    .string()
    .trim()
    .max(most, 'too-long')
    .refine((typed) => typed === '' || is(typed), problem)
    .default('');
export const typedPhone = checked(40, isPhone, 'not-a-phone');
export const typedIban = checked(42, isIban, 'not-an-iban');

export const day = z
  .custom<Day>((value) => typeof value === 'string' && isDay(value), 'not-a-day')
  .meta({ type: 'string', format: 'date' });

export const email = z.union([z.literal(''), z.email('not-an-email').max(254, 'too-long')]).default('');

/** A random or derived id: hexadecimal, never personal, for a document keeps the key of what was deleted. */
export const id = z.string().regex(/^[0-9a-f]{32}$/, 'not-an-id');
