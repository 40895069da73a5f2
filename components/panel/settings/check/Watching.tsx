import { usePanelT, useSurface } from '../../../context';
import { usePanel } from '../../PanelContext';
import { CheckLine } from './CheckLine';
import { useLook } from './useLook';

/** A machine that just woke, or that is busy, rings a little late. */
const LATE_MS = 10 * 60_000;

/** Does anybody still look whether something has become due? */
export function Watching() {
  const t = usePanelT();
  const { language } = useSurface();
  const { nextLook } = usePanel().host;
  const [found] = useLook(nextLook);
  if (found === 'looking' || found === 'unknown')
    return (
      <CheckLine
        state="unknown"
        title={t('check.watching')}
        says={t(found === 'looking' ? 'waiting' : 'check.failed')}
      />
    );
  const next = found.value;
  // An alarm whose time is long past never rang: nobody looks, whatever was planned.
  const alive = next !== null && next > Date.now() - LATE_MS;
  const time = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { timeStyle: 'short' });
  return (
    <CheckLine
      state={alive ? 'good' : 'bad'}
      title={t('check.watching')}
      says={alive ? t('check.watching.yes', { time: time.format(next) }) : t('check.watching.no')}
    />
  );
}
