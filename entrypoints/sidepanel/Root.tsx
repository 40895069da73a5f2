import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import { type Surface, SurfaceProvider } from '@/components/context';
import { Panel } from '@/components/panel/Panel';
import { withOwnNames } from '@/locales/ownNames';
import { translator } from '@/locales/translate';
import type { Policy } from '@/policy/policy';
import type { Language } from '@/storage/schema/settings';
import { languageOf } from '../wiring/language';
import { host } from './host';
import { useNewDay } from './useNewDay';
import { useToday } from './useToday';
import { useToolAccess } from './useToolAccess';
import { useWishedPlace } from './useWishedPlace';

type Props = {
  readonly surface: Surface;
  readonly dictionaries: Readonly<Record<Language, Readonly<Record<string, string>>>>;
};

type Words = { readonly language: Language; readonly names: Policy['names'] };

/** The language, and what the firm calls its own kinds; as text, so that it changes only when it does. */
const useWords = ({ reader }: Surface): string | undefined =>
  useLiveQuery(async () => {
    const { settings, policy } = await reader.workspace();
    return JSON.stringify({ language: languageOf(settings.language), names: policy.names } satisfies Words);
  }, [reader]);

/** The panel may stay open for days: the language and the day move on under it. */
export function Root({ surface, dictionaries }: Props) {
  const today = useToday(surface.today);
  const tools = useToolAccess(today);
  const sentTo = useWishedPlace();
  const words = useWords(surface);
  const current = useMemo(() => {
    if (!words) return { ...surface, today };
    const { language, names } = JSON.parse(words) as Words;
    const t = translator<string>(language, withOwnNames(dictionaries[language], names, language));
    return { ...surface, today, language, t };
  }, [surface, today, words, dictionaries]);
  useEffect(() => {
    document.documentElement.lang = current.language;
  }, [current.language]);
  useNewDay(surface, today);
  return (
    <SurfaceProvider value={current}>
      <Panel tools={tools} host={host} sentTo={sentTo} />
    </SurfaceProvider>
  );
}
