import { z } from 'zod';
import { prefix } from '../documentFields';
import { markers } from '../dossier';
import type { Kind } from '../rows';
import { disposalSchema, fileKey } from './document';
import { day } from './fields';
import { protectionSchema } from './protection';
import { attemptSchema, extensionSchema, snoozeSchema } from './suspension';

const moment = z.looseObject({ on: day, at: z.number() });
/** What this version can't read of it stands all the same (see `holdSchema`). */
const anObject = z.looseObject({});

/** What an entry of a set must be: whatever reads a record takes these as they are. */
const anyKind: Readonly<Record<string, z.ZodType>> = { [prefix.hold]: anObject, [prefix.lifted]: anObject };
const sets: Readonly<Partial<Record<Kind, Readonly<Record<string, z.ZodType>>>>> = {
  document: {
    [prefix.key]: fileKey,
    [prefix.disposal]: disposalSchema,
    [prefix.tick]: day,
    [prefix.seen]: moment,
    [prefix.notIt]: z.looseObject({ at: z.number() }),
    [prefix.attempt]: attemptSchema,
    [prefix.extension]: extensionSchema,
    [prefix.snooze]: snoozeSchema,
    [prefix.protection]: protectionSchema,
  },
  audience: { 'c:': z.literal(true) },
  disclosure: { 'p:': z.literal(true), 'd:': z.literal(true) },
};

/** Never in an export: marks of what is gone, and passphrases. */
const isForeign = (field: string): boolean =>
  markers.some((marker) => marker === field) || field.startsWith(prefix.passphrase);

const MOST_FIELDS = 5_000;
const LONGEST_NAME = 200;
const LONGEST_TEXT = 20_000;
const DEEPEST = 6;

/** A value that a later version may have written: passed on, within what a record can hold. */
function isPlain(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  if (typeof value !== 'object' || value === null) return true;
  const inside = Object.values(value);
  return depth < DEEPEST && inside.length <= MOST_FIELDS && inside.every((one) => isPlain(one, depth + 1));
}

type Problem = { readonly path: readonly PropertyKey[]; readonly message: string };

function problemsOf(kind: Kind, field: string, value: unknown): readonly Problem[] {
  if (isForeign(field) || field.length > LONGEST_NAME) return [{ path: [field], message: 'not-in-export' }];
  if (!isPlain(value)) return [{ path: [field], message: 'too-long' }];
  const start = field.slice(0, field.indexOf(':') + 1);
  const schema = start === '' ? undefined : (sets[kind]?.[start] ?? anyKind[start]);
  const parsed = schema?.safeParse(value);
  return parsed?.success === false
    ? parsed.error.issues.map(({ path, message, code }) => ({
        path: [field, ...path],
        message: code === 'custom' ? message : code,
      }))
    : [];
}

/** Checks the fields of an exported record that its schema does not name. */
export const exportedFields =
  (kind: Kind) =>
  (fields: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void => {
    const all = Object.entries(fields);
    if (all.length > MOST_FIELDS) context.addIssue({ code: 'custom', path: [], message: 'too-long' });
    for (const [field, value] of all.slice(0, MOST_FIELDS))
      for (const { path, message } of problemsOf(kind, field, value))
        context.addIssue({ code: 'custom', path: [...path], message });
  };
