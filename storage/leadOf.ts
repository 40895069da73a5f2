import { type Lead, usualLead } from '@/policy/lead';
import type { Workspace } from './reader';

/** How far ahead "due soon" and "to do" look under the policy in force, by what the engine last wrote of it. */
export const leadOf = (workspace: unknown): Lead =>
  (workspace as Partial<Workspace> | undefined)?.policy?.lead ?? usualLead;
