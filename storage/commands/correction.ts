import { z } from 'zod';

type Bare<T> = T extends z.ZodDefault<infer Inner> ? Inner : T;
type Correction<Shape extends z.ZodRawShape> = { [K in keyof Shape]: z.ZodOptional<Bare<Shape[K]>> };

/**
 * The same fields, each of which may be left out: a correction writes only what it names. (`partial()` alone would
 * fill in the defaults and so blank every field that the correction does not speak of.)
 */
export function correction<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
): z.ZodObject<Correction<Shape>> {
  const bare = Object.entries(schema.shape).map(([field, type]) => [
    field,
    z.optional(type instanceof z.ZodDefault ? type.unwrap() : type),
  ]);
  return z.object(Object.fromEntries(bare) as Correction<Shape>);
}
