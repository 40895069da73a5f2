import { useState } from 'react';
import { usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { Checkbox } from '../../../kit/Checkbox';
import { Field } from '../../../kit/Field';
import { useCommand } from '../../../kit/useCommand';
import { useToast } from '../../../kit/useToast';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';

/** When the user has said nothing else: once the day has begun. */
const USUAL = '09:00';

export function DailyNotification() {
  const t = usePanelT();
  const { workspace, host } = usePanel();
  const { notifyAt } = workspace.settings;
  const run = useCommand();
  const toast = useToast();
  const set = (time: string | null) => run('setSettings', { notifyAt: time }, t('alerts.daily.saved'));
  const change = async (on: boolean) => {
    // Straight from the click: a browser grants nothing once something else was awaited first.
    if (on && !(await host.askNotifications())) return toast({ text: t('alerts.daily.refused') });
    await set(on ? USUAL : null);
  };
  return (
    <Section title={t('alerts.daily')}>
      <div className="card flex flex-col gap-3 p-4">
        <Checkbox
          label={t('alerts.daily.on')}
          hint={t('alerts.daily.says')}
          checked={notifyAt !== null}
          onChange={(on) => void change(on)}
        />
        {notifyAt !== null && <TimeForm key={notifyAt} time={notifyAt} onSave={set} />}
      </div>
    </Section>
  );
}

type TimeProps = { readonly time: string; readonly onSave: (time: string) => Promise<unknown> };

function TimeForm({ time, onSave }: TimeProps) {
  const t = usePanelT();
  const [value, setValue] = useState(time);
  const [wrong, setWrong] = useState(false);
  return (
    <form
      noValidate
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(value === '');
        if (value !== '') void onSave(value);
      }}
    >
      <div className="w-36">
        <Field label={t('alerts.daily.at')} error={wrong ? t('alerts.daily.notATime') : undefined}>
          {(wiring) => (
            <input
              {...wiring}
              type="time"
              autoComplete="off"
              value={value}
              onChange={(event) => setValue(event.target.value)}
              className="input-box"
            />
          )}
        </Field>
      </div>
      <Button submit>{t('save')}</Button>
    </form>
  );
}
