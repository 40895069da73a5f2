import { useCallback, useEffect, useState } from 'react';
import { usePanelT } from '../../../context';
import { useToast } from '../../../kit/useToast';
import { Waiting } from '../../../kit/Waiting';
import { usePanel } from '../../PanelContext';
import { LockOn } from './LockOn';
import { PutLock } from './PutLock';

export function LockPage() {
  const t = usePanelT();
  const { lock } = usePanel().host;
  const toast = useToast();
  const [isOn, setIsOn] = useState<boolean | null>(null);
  const look = useCallback(() => void lock.isOn().then(setIsOn), [lock]);
  useEffect(look, [look]);
  if (isOn === null) return <Waiting />;
  if (isOn) return <LockOn onTakenOff={look} />;
  return (
    <PutLock
      onPut={() => {
        toast({ text: t('lock.isSet') });
        look();
      }}
    />
  );
}
