import type { Language } from '@/storage/schema/settings';

type Names = Readonly<Partial<Record<string, Readonly<Record<Language, string>>>>>;

/**
 * A dictionary in which the kinds of the firm's own are called as the firm calls them: whatever asks for `class.own-1`
 * gets its name.
 */
export function withOwnNames(
  messages: Readonly<Record<string, string>>,
  names: Names,
  language: Language,
): Readonly<Record<string, string>> {
  const own = Object.entries(names).flatMap(([kind, texts]): [string, string][] =>
    texts ? [[`class.${kind}`, texts[language]]] : [],
  );
  return own.length === 0 ? messages : { ...messages, ...Object.fromEntries(own) };
}
