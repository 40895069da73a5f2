import { z } from 'zod';
import type { PortalDefinition } from '@/sites/portal';

const host = z
  .string()
  .max(253)
  .regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'not-a-host');
/** Plain tags and positions only: a path that could hold a text of the page is refused. */
const cssPath = z
  .string()
  .max(600)
  .regex(
    /^[a-z][a-z0-9-]*(:nth-of-type\(\d+\))?( > [a-z][a-z0-9-]*(:nth-of-type\(\d+\))?)*$/,
    'not-a-css-path',
  );

/** A portal as the user taught it, or as a file says it: a host, shapes and positions, never content. */
export const portalSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'not-an-id'),
  site: z.enum(['disc', 'youknow', 'portal']),
  label: z.string().trim().min(1, 'required').max(60, 'too-long'),
  hosts: z.array(host).min(1).max(10),
  reportPaths: z.array(z.string().startsWith('/').max(400)).max(20),
  titlePattern: z.string().max(200).nullable(),
  nameAt: cssPath.nullable(),
  personAt: cssPath.nullable(),
}) satisfies z.ZodType<PortalDefinition>;
