import type { SettingsInput } from '@/storage/schema/settings';
import { usePanelT } from '../../context';
import { Checkbox } from '../../kit/Checkbox';
import { SelectField } from '../../kit/SelectField';
import { useCommand } from '../../kit/useCommand';
import { usePanel } from '../PanelContext';
import { Section } from '../Section';

/** Each of these holds as soon as it is chosen; the way back is in the notice. */
export function Preferences() {
  const t = usePanelT();
  const run = useCommand();
  const { language: chosen, rowMarks } = usePanel().workspace.settings;
  const set = (input: Partial<SettingsInput>) => void run('setSettings', input, t('saved'));
  return (
    <Section title={t('preferences')}>
      <div className="card flex flex-col gap-4 p-4">
        <SelectField
          label={t('settings.language')}
          value={chosen ?? 'browser'}
          options={[
            { value: 'browser', label: t('settings.language.browser') },
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(value) => set({ language: value === 'browser' ? null : value })}
        />
        <Checkbox
          label={t('settings.rowMarks')}
          hint={t('settings.rowMarks.hint')}
          checked={rowMarks}
          onChange={(value) => set({ rowMarks: value })}
        />
      </div>
    </Section>
  );
}
