/** What people call a link by: the first 12 digits of its hash, in groups that can be read out. */
export const certificateNumber = (hash: string): string =>
  hash
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');

/** A device, by the first digits of its chain's random id. */
export const deviceLabel = (chain: string): string => chain.slice(0, 8).toUpperCase();

/** As it is typed over: without dashes, in either case. */
export const isNumbered = (hash: string, typed: string): boolean =>
  hash.startsWith(typed.toLowerCase().replace(/[^0-9a-f]/g, ''));
