import type { Day } from '@/policy/calendar';
import { isHeld } from '@/policy/hold';
import type { DocumentRow } from '@/storage/rows';

/** Tax records inside their legal minimum (R5): an erasure would break the law unless they are kept elsewhere. */
export const mustBeKept = (documents: readonly DocumentRow[], today: Day): readonly DocumentRow[] =>
  documents.filter(({ notBefore, destroyedOn }) => notBefore !== null && today < notBefore && !destroyedOn);

/** Documents that a hold keeps today: somebody decided that they may be needed still. */
export const onHold = (documents: readonly DocumentRow[], today: Day): readonly DocumentRow[] =>
  documents.filter(({ hold, destroyedOn }) => !destroyedOn && isHeld(hold, today));
