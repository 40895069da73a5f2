import { useEffect, useState } from 'react';
import { usePanelT, useSurface } from '../../../context';
import { usePanel } from '../../PanelContext';
import { CheckLine } from './CheckLine';

/** Does anybody still look whether something has become due? */
export function Watching() {
  const t = usePanelT();
  const { language } = useSurface();
  const { nextLook } = usePanel().host;
  const [next, setNext] = useState<number | null | undefined>();
  useEffect(() => void nextLook().then(setNext), [nextLook]);
  const time = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { timeStyle: 'short' });
  const says = next ? t('check.watching.yes', { time: time.format(next) }) : t('check.watching.no');
  return (
    <CheckLine
      state={next === undefined ? 'unknown' : next ? 'good' : 'bad'}
      title={t('check.watching')}
      says={next === undefined ? t('waiting') : says}
    />
  );
}
