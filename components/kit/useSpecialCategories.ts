import { useEffect, useState } from 'react';
import type { FieldKind, Flag } from '@/policy/specialCategories/flags';

/** How long somebody has to pause before what they type is looked at. */
const PAUSE_MS = 400;

/** "This is not so", by field and words. In the memory of this page only: nothing of it is stored or sent. */
const notSo = new Set<string>();

export type SpecialCategories = {
  /** What the text seems to hold; null: nothing, or the user said that it is not so. */
  readonly flag: Flag | null;
  readonly dismiss: () => void;
};

/**
 * Looks while typing whether a text seems to hold data of a special category (R13). `field`: what the field is called,
 * so that what was said of one is not asked again there. `kind` null: it is not looked at.
 */
export function useSpecialCategories(text: string, kind: FieldKind | null, field: string): SpecialCategories {
  const [found, setFound] = useState<readonly Flag[]>([]);
  const [, setSaid] = useState(0);
  useEffect(() => {
    if (kind === null) return;
    let current = true;
    const look = async () => {
      // The words come when the first field asks for them: no surface waits for them to open.
      const { flags } = await import('@/policy/specialCategories/flags');
      if (current) setFound(flags(text, kind));
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, kind]);
  const keyOf = ({ words }: Flag) => JSON.stringify([field, words]);
  // What was taken out of the text meanwhile is no matter any more.
  const flag = found.find((one) => !notSo.has(keyOf(one)) && one.words.every((word) => text.includes(word)));
  return {
    flag: flag ?? null,
    dismiss: () => {
      if (flag) notSo.add(keyOf(flag));
      setSaid((times) => times + 1);
    },
  };
}
