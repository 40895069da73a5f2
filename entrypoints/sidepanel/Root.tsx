import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo } from 'react';
import { type Surface, SurfaceProvider } from '@/components/context';
import { Panel } from '@/components/panel/Panel';
import { translator } from '@/locales/translate';
import type { Language } from '@/storage/schema/settings';
import { languageOf } from '../wiring/language';
import { host } from './host';
import { useToday } from './useToday';
import { useToolAccess } from './useToolAccess';
import { useWishedPlace } from './useWishedPlace';

type Props = {
  readonly surface: Surface;
  readonly dictionaries: Readonly<Record<Language, Readonly<Record<string, string>>>>;
};

/** The panel may stay open for days: the language and the day move on under it. */
export function Root({ surface, dictionaries }: Props) {
  const today = useToday(surface.today);
  const tools = useToolAccess();
  const sentTo = useWishedPlace();
  const chosen = useLiveQuery(
    async () => languageOf((await surface.reader.workspace()).settings.language),
    [surface],
    surface.language,
  );
  const current = useMemo(
    () => ({ ...surface, today, language: chosen, t: translator(chosen, dictionaries[chosen]) }),
    [surface, today, chosen, dictionaries],
  );
  useEffect(() => {
    document.documentElement.lang = chosen;
  }, [chosen]);
  return (
    <SurfaceProvider value={current}>
      <Panel tools={tools} host={host} sentTo={sentTo} />
    </SurfaceProvider>
  );
}
