import { useEffect, useState } from 'react';
import type { AutoLockMinutes } from '@/storage/schema/settings';
import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { SelectField } from '../../../kit/SelectField';
import { useCommand } from '../../../kit/useCommand';
import { useToast } from '../../../kit/useToast';
import { usePanel } from '../../PanelContext';

const choices: readonly AutoLockMinutes[] = [5, 15, 30, 60];

/** When the lock closes by itself, and by what that is counted. */
export function AutoLock() {
  const t = usePanelT();
  const { host, workspace } = usePanel();
  const run = useCommand();
  const toast = useToast();
  const [knowsIdle, setKnowsIdle] = useState<boolean | null>(null);
  useEffect(() => void host.lock.knowsIdle().then(setKnowsIdle), [host]);
  const options = choices.map((count) => ({
    value: String(count),
    label: t('lock.auto.minutes', { count }),
    count,
  }));
  const choose = (value: string) => {
    const chosen = options.find((option) => option.value === value);
    if (chosen) void run('setSettings', { autoLockMinutes: chosen.count }, t('saved'));
  };
  const ask = async () => {
    // Straight from the click: a browser grants nothing once something else was awaited first.
    const allowed = await host.lock.askIdle();
    setKnowsIdle(allowed);
    if (!allowed) toast({ text: t('lock.auto.refused') });
  };
  return (
    <>
      <SelectField
        label={t('lock.auto.after')}
        hint={t('lock.auto.sleep')}
        value={String(workspace.settings.autoLockMinutes)}
        options={options}
        onChange={choose}
      />
      <div className="min-h-10 text-sm text-muted">
        {knowsIdle !== null && <p>{t(knowsIdle ? 'lock.auto.machine' : 'lock.auto.own')}</p>}
        {knowsIdle === false && (
          <Button small className="mt-2" onClick={() => void ask()}>
            {t('lock.auto.ask')}
          </Button>
        )}
      </div>
    </>
  );
}
