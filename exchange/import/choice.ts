import type { RetentionClass } from '@/policy/retention';
import type { EngagementType } from '@/storage/schema/engagement';
import type { Mapping } from './fields';

/** How the user wants a list to be read. */
export type Choice = {
  readonly sheet: number;
  /** The first row is no header: it holds data already. */
  readonly headless: boolean;
  readonly mapping: Mapping;
  /** What a document is when no cell and no word of its title says it; null: then the row is wrong. */
  readonly class: RetentionClass | null;
  /** The client of every row, when no column says it. */
  readonly client: { readonly dossier: string; readonly name: string } | null;
  /** A client that the register does not have is a mistake, and not a new one. */
  readonly knownOnly: boolean;
  /** What kinds of engagement are called in the user's language: for one that the list gives dates and no name. */
  readonly typeNames: Readonly<Record<EngagementType, string>>;
};
