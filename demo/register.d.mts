import type { Input } from '@/storage/commands/commands';
import type { CopyKind } from '@/storage/schema/document';

type Document = {
  readonly name: string;
  readonly address?: string;
  readonly keys?: readonly string[];
  /** By name, of the same client. */
  readonly person?: string;
  readonly engagement?: string;
  readonly destroyed?: { readonly on: string; readonly copies: readonly CopyKind[] };
};

export declare const firm: string;
export declare const taughtPortal: Input<'teachPortal'>;
export declare const register: (today: Date) => readonly { readonly documents: readonly Document[] }[];
