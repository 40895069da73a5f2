import type { Language } from '@/storage/schema/settings';

export type Params = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, params?: Params) => string;

/**
 * A translator over one dictionary. `{name}` is filled in; a text with `count` may have the forms `key.one` and
 * `key.other`, chosen by the language's own plural rule. Texts are plain text: nothing here makes markup.
 */
export function translator<Key extends string>(
  language: Language,
  messages: Readonly<Record<string, string>>,
): Translate<Key> {
  const plural = new Intl.PluralRules(language);
  return (key, params = {}) => {
    const form =
      typeof params.count === 'number' ? messages[`${key}.${plural.select(params.count)}`] : undefined;
    const text = form ?? messages[key] ?? messages[`${key}.other`] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  };
}

/** `key.one` and `key.other` are one text to whoever asks for it; a `.other` without its `.one` is a key of its own. */
export type KeyOf<Dictionary> = {
  [Key in keyof Dictionary & string]: Key extends `${infer Stem}.one`
    ? Stem
    : Key extends `${infer Stem}.other`
      ? `${Stem}.one` extends keyof Dictionary
        ? Stem
        : Key
      : Key;
}[keyof Dictionary & string];
