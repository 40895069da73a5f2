import type { CopyKind } from '@/storage/schema/document';

export type { CopyKind };

/** Each copy to think of, in the order in which one destroys them. The schema's own list would bring zod along. */
const order: Record<CopyKind, number> = { file: 1, bin: 2, download: 3, mail: 4, processor: 5 };
export const copyKinds: readonly CopyKind[] = Object.keys(order).filter(
  (kind): kind is CopyKind => kind in order,
);
