import { usePanelT, useSurface } from '../../../context';
import type { Trouble } from '../../Host';
import { usePanel } from '../../PanelContext';
import { CheckLine } from './CheckLine';
import { useLook } from './useLook';

const says = {
  show: 'check.trouble.show',
  plan: 'check.trouble.plan',
  backups: 'check.trouble.backups',
  notify: 'check.trouble.notify',
  check: 'check.trouble.check',
  read: 'check.trouble.read',
} as const satisfies Record<Trouble['errand'], string>;

/** What is done while nobody looks, and did not succeed the last time; nothing when all of it did. */
export function Troubles() {
  const t = usePanelT();
  const { language } = useSurface();
  const { troubles } = usePanel().host;
  const [found] = useLook(troubles);
  if (found === 'unknown')
    return <CheckLine state="unknown" title={t('check.errands')} says={t('check.failed')} />;
  if (found === 'looking' || found.value.length === 0) return null;
  const moment = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (
    <CheckLine state="bad" title={t('check.trouble')} says="">
      <ul className="flex flex-col gap-1 text-sm">
        {found.value.map(({ errand, at }) => (
          <li key={errand}>{t(says[errand], { at: moment.format(at) })}</li>
        ))}
      </ul>
    </CheckLine>
  );
}
