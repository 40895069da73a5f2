import { useEffect, useState } from 'react';
import { usePanelT, useSurface } from '../../../context';
import { usePanel } from '../../PanelContext';
import { CheckLine } from './CheckLine';

/** A machine that just woke, or that is busy, rings a little late. */
const LATE_MS = 10 * 60_000;

/** Does anybody still look whether something has become due? */
export function Watching() {
  const t = usePanelT();
  const { language } = useSurface();
  const { nextLook } = usePanel().host;
  const [next, setNext] = useState<number | null | undefined>();
  useEffect(() => void nextLook().then(setNext), [nextLook]);
  // An alarm whose time is long past never rang: nobody looks, whatever was planned.
  const alive = next !== null && next !== undefined && next > Date.now() - LATE_MS;
  const time = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { timeStyle: 'short' });
  const says = alive ? t('check.watching.yes', { time: time.format(next) }) : t('check.watching.no');
  return (
    <CheckLine
      state={next === undefined ? 'unknown' : alive ? 'good' : 'bad'}
      title={t('check.watching')}
      says={next === undefined ? t('waiting') : says}
    />
  );
}
