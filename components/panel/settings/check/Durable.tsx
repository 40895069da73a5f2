import { useCallback, useEffect, useState } from 'react';
import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { CheckLine } from './CheckLine';

/** May the browser throw the register away when the disk gets full? */
export function Durable() {
  const t = usePanelT();
  const [durable, setDurable] = useState<boolean | null>(null);
  const look = useCallback(() => void navigator.storage.persisted().then(setDurable), []);
  useEffect(look, [look]);
  const ask = () => void navigator.storage.persist().then(setDurable);
  return (
    <CheckLine
      state={durable === null ? 'unknown' : durable ? 'good' : 'bad'}
      title={t('check.durable')}
      says={durable === null ? t('waiting') : t(durable ? 'check.durable.yes' : 'check.durable.no')}
    >
      {durable === false && (
        <Button small onClick={ask}>
          {t('check.durable.ask')}
        </Button>
      )}
    </CheckLine>
  );
}
