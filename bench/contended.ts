import type { Size } from './model';

/** `unsealed`: the product with a cipher that does nothing. `import`: where the product starts from an empty register. */
export const names = [
  'raw',
  'dexie',
  'rxdb',
  'one-doc',
  'tinybase',
  'product',
  'unsealed',
  'import',
] as const;
export type Name = (typeof names)[number];

/** Sizes at which a contender takes minutes, or tells nothing new, are left out: it has no row there. */
const upTo: Readonly<Partial<Record<Name, readonly Size[]>>> = {
  'one-doc': ['S', 'M'],
  tinybase: ['S'],
  unsealed: ['S', 'M'],
  import: [],
};

export const contendersAt = (size: Size): readonly Name[] =>
  names.filter((name) => upTo[name]?.includes(size) ?? true);
