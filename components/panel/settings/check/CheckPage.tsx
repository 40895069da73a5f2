import { usePanelT } from '../../../context';
import { BackedUp } from './BackedUp';
import { Durable } from './Durable';
import { LastRun } from './LastRun';
import { Recognisers } from './Recognisers';
import { Troubles } from './Troubles';
import { Watching } from './Watching';

/** Is what the register promises still so? Each line says what it is, and what to do when it isn't. */
export function CheckPage() {
  const t = usePanelT();
  return (
    <ul className="card divide-y divide-line" aria-label={t('check.title')}>
      <LastRun />
      <BackedUp />
      <Durable />
      <Watching />
      <Troubles />
      <Recognisers />
    </ul>
  );
}
