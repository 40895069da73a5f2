import { useMemo } from 'react';
import type { Guess } from '@/policy/guess';
import type { Headline } from '@/storage/rows';
import { useT } from '../../context';
import type { Found } from '../page';
import { guessFor, NEW, registerOf, type TagValues } from './tagValues';

type Hints = Readonly<Record<'class' | 'client' | 'person' | 'engagement', string | undefined>>;

/** Why a field says what it says, as long as it still says what was guessed. */
export function useGuessHints(found: Found, headlines: readonly Headline[], values: TagValues): Hints {
  const t = useT();
  const { dossier } = values;
  const all = useMemo(() => guessFor(found, registerOf(headlines)), [found, headlines]);
  const own = useMemo(() => guessFor(found, registerOf(headlines, dossier)), [found, headlines, dossier]);
  const why = (guess: Guess<string> | null, value: string) =>
    guess && guess.value === value ? t(guess.reason.key, guess.reason.params) : undefined;
  const fromPage = values.personId === NEW && values.newPerson === found.personText;
  return {
    class: why(all.class, values.class),
    client: why(all.client, dossier),
    person: fromPage
      ? t('guess.person.page')
      : (why(all.person, values.personId) ?? why(own.person, values.personId)),
    engagement: why(all.engagement, values.engagementId) ?? why(own.engagement, values.engagementId),
  };
}
