import type { Lead } from '@/policy/lead';
import type { RegisterDb } from './db';
import { leadOf } from './leadOf';

/** The same by the database: without `readMeta`, which would bring Dexie to surfaces that do without. */
export async function leadIn(db: RegisterDb): Promise<Lead> {
  const kept = await db.meta.get('workspace');
  return leadOf(kept && 'workspace' in kept ? kept.workspace : undefined);
}
