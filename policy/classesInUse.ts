import type { Policy } from './policy';
import { type RetentionClass, retentionClasses } from './retention';

/** The kinds that are offered for a document: those in use, and the one that it is already. */
export const classesInUse = ({ off }: Policy, ...already: readonly string[]): readonly RetentionClass[] =>
  retentionClasses.filter((name) => already.includes(name) || !off.includes(name));
