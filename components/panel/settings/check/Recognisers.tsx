import { usePanelT } from '../../../context';
import { usePanel } from '../../PanelContext';
import { isSick } from '../../tools/isSick';
import { CheckLine } from './CheckLine';

/** Do the tools that are switched on still show what they showed? */
export function Recognisers() {
  const t = usePanelT();
  const { health, switchedOn } = usePanel().tools;
  const watched = health.filter(({ site }) => switchedOn.includes(site));
  const sick = watched.filter(isSick).map(({ site }) => t(`site.${site}`));
  const seen = watched.reduce((sum, one) => sum + one.seen, 0);
  const recognised = watched.reduce((sum, one) => sum + one.recognised, 0);
  if (sick.length > 0)
    return (
      <CheckLine
        state="bad"
        title={t('check.tools')}
        says={t('check.tools.sick', { names: sick.join(', ') })}
      />
    );
  return (
    <CheckLine
      state={seen > 0 ? 'good' : 'unknown'}
      title={t('check.tools')}
      says={seen > 0 ? t('tools.health', { recognised, seen }) : t('tools.notSeen')}
    />
  );
}
