import { usePanelT } from '../../context';
import { Heading } from '../Heading';
import { About } from './About';
import { FirmName } from './FirmName';
import { Preferences } from './Preferences';
import { RecentChanges } from './RecentChanges';
import { Terms } from './Terms';
import { WhereKept } from './WhereKept';

export function Settings() {
  const t = usePanelT();
  return (
    <>
      <Heading title={t('nav.settings')} />
      <FirmName />
      <Preferences />
      <Terms />
      <RecentChanges />
      <WhereKept />
      <About />
    </>
  );
}
