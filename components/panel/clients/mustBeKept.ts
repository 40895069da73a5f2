import type { Day } from '@/policy/calendar';
import type { DocumentRow } from '@/storage/rows';

/** Tax records inside their legal minimum (R5): an erasure would break the law unless they are kept elsewhere. */
export const mustBeKept = (documents: readonly DocumentRow[], today: Day): readonly DocumentRow[] =>
  documents.filter(({ notBefore, destroyedOn }) => notBefore !== null && today < notBefore && !destroyedOn);
