import { useMemo } from 'react';
import { regulationText } from '@/exchange/regulation/regulationText';
import en from '@/locales/en/register';
import nl from '@/locales/nl/register';
import { withOwnNames } from '@/locales/ownNames';
import { translator } from '@/locales/translate';
import type { Day } from '@/policy/calendar';
import { nextChange } from '@/policy/versions';
import type { Language } from '@/storage/schema/settings';
import { useSurface } from '../../../context';
import { formatDay } from '../../../kit/formatDay';
import { usePanel } from '../../PanelContext';

const dictionaries = { nl, en };

/** The regulation in force as it is read, in a language that need not be the register's own. */
export function useRegulation(language: Language, firm: string) {
  const { policy, versions } = usePanel().workspace;
  const { today } = useSurface();
  return useMemo(() => {
    const t = translator<string>(language, withOwnNames(dictionaries[language], policy.names, language));
    const day = (value: Day) => formatDay(value, language);
    const next = nextChange(today, versions);
    return {
      title: firm ? t('regulation.title', { firm }) : t('regulation.titleBare'),
      under: [
        t('regulation.under', { version: policy.version, day: day(policy.from) }),
        next && t('policy.next', { day: day(next) }),
      ]
        .filter(Boolean)
        .join('. '),
      parts: regulationText(policy, { t, language }),
      foot: [t('regulation.made'), t('regulation.ap')],
    };
  }, [policy, versions, today, language, firm]);
}
