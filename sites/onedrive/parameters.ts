/** Parameters of an address by lower-case name, decoded once: a second decoding would make another path of it. */
export type Parameters = ReadonlyMap<string, string>;

export function parametersOf(url: URL): Parameters {
  const all = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    const key = name.toLowerCase();
    if (!all.has(key)) all.set(key, value);
  }
  return all;
}

/** A path segment decoded once; a broken escape stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
