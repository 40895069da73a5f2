import type { Working } from './useWork';

/** How far work is that says its share of the way, in the things that the user sees. */
export const countOf = ({ done, of }: NonNullable<Working>, count: number) => ({
  done: Math.floor((count * done) / Math.max(1, of)),
  of: count,
});
