import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { CheckLine } from './CheckLine';
import { useLook } from './useLook';

const look = () => navigator.storage.persisted();

/** May the browser throw the register away when the disk gets full? */
export function Durable() {
  const t = usePanelT();
  const [found, ask] = useLook(look);
  if (found === 'looking' || found === 'unknown')
    return (
      <CheckLine
        state="unknown"
        title={t('check.durable')}
        says={t(found === 'looking' ? 'waiting' : 'check.failed')}
      />
    );
  const durable = found.value;
  return (
    <CheckLine
      state={durable ? 'good' : 'bad'}
      title={t('check.durable')}
      says={t(durable ? 'check.durable.yes' : 'check.durable.no')}
    >
      {!durable && (
        <Button small onClick={() => ask(() => navigator.storage.persist())}>
          {t('check.durable.ask')}
        </Button>
      )}
    </CheckLine>
  );
}
