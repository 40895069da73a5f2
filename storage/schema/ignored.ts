import { z } from 'zod';
import { siteIds } from './document';
import { day } from './fields';

/**
 * A file or folder that is not for the register. Which one is said by keyed digests alone (`d:<digest>`, fields of
 * their own): a family photo is nobody's business, so its name and place are kept nowhere.
 */
export const ignoredSchema = z.looseObject({
  what: z.enum(['file', 'folder']),
  site: z.enum(siteIds),
  on: day,
});
export type IgnoredFields = z.output<typeof ignoredSchema>;
