/** A register that was exported, by its name or its first sign; no list begins so. */
export const looksLikeJson = (name: string, start: string): boolean =>
  /\.json$/i.test(name) || /^\s*\{/.test(start);
