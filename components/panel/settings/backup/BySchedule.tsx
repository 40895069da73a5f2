import { useCallback, useEffect, useState } from 'react';
import type { BackupState } from '@/storage/reader';
import type { Settings } from '@/storage/schema/settings';
import { type PanelKey, usePanelT } from '../../../context';
import { Button } from '../../../kit/Button';
import { Form } from '../../../kit/Form';
import { Problem } from '../../../kit/Problem';
import { SelectField } from '../../../kit/SelectField';
import { useCommand } from '../../../kit/useCommand';
import { useForm } from '../../../kit/useForm';
import { useToast } from '../../../kit/useToast';
import type { BackupHost } from '../../BackupHost';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';

const failures = {
  download: 'schedule.failed.download',
  folder: 'schedule.failed.folder',
  engine: 'schedule.failed.engine',
} as const satisfies Record<NonNullable<BackupState['failed']>['why'], PanelKey>;

/** Asks the browser for what the schedule needs; straight from the click. */
async function allowed(to: Settings['backupTo'], host: BackupHost, hasFolder: boolean): Promise<boolean> {
  if (to === 'downloads') return host.askDownloads();
  return hasFolder ? host.askFolder() : host.chooseFolder();
}

/** Backups that nobody has to think of. */
export function BySchedule({ state }: { readonly state: BackupState }) {
  const t = usePanelT();
  const { workspace, host } = usePanel();
  const { backupEvery, backupTo, backupKey } = workspace.settings;
  const run = useCommand();
  const toast = useToast();
  const form = useForm({ every: backupEvery, to: backupTo });
  const { every, to } = form.values;
  const [access, look] = useAccess(host.backups);
  const ready = backupTo === 'folder' ? access.folder === 'granted' : access.downloads;
  const lost = backupEvery !== 'never' && access.known && !ready;

  const save = async () => {
    if (every !== 'never' && !(await allowed(to, host.backups, access.folder !== 'none'))) {
      toast({ text: t('schedule.refused') });
      return;
    }
    await form.submit(() => run('setSettings', { backupEvery: every, backupTo: to }, t('schedule.saved')));
    look();
  };
  const again = async () => {
    await allowed(backupTo, host.backups, access.folder !== 'none');
    look();
  };

  return (
    <Section title={t('schedule.title')}>
      <div className="card p-4">
        {lost && (
          <div className="mb-4">
            <Problem text={t(backupTo === 'folder' ? 'schedule.lost.folder' : 'schedule.lost.downloads')} />
            <Button className="mt-2" onClick={() => void again()}>
              {t('schedule.allow')}
            </Button>
          </div>
        )}
        {!lost && state.failed && (
          <div className="mb-4">
            <Problem text={t(failures[state.failed.why])} />
          </div>
        )}
        {backupKey ? (
          <Form form={form} onSubmit={save} submit={t('schedule.save')}>
            <SelectField
              label={t('schedule.every')}
              value={every}
              options={[
                { value: 'never', label: t('schedule.never') },
                { value: 'week', label: t('schedule.week') },
                { value: 'day', label: t('schedule.day') },
              ]}
              onChange={(value) => form.set('every', value)}
            />
            {every !== 'never' && host.backups.hasFolders && (
              <SelectField
                label={t('schedule.to')}
                value={to}
                options={[
                  { value: 'downloads', label: t('schedule.to.downloads') },
                  { value: 'folder', label: t('schedule.to.folder') },
                ]}
                onChange={(value) => form.set('to', value)}
              />
            )}
            {every !== 'never' && (
              <p className="text-sm text-muted">
                {t(to === 'folder' ? 'schedule.says.folder' : 'schedule.says.downloads')}{' '}
                {!host.backups.hasFolders && t('schedule.noFolders')}
              </p>
            )}
            {to === 'folder' && access.name && (
              <p className="text-sm">
                {t('schedule.folder', { name: access.name })}{' '}
                <Button small look="quiet" onClick={() => void host.backups.chooseFolder().then(look)}>
                  {t('schedule.otherFolder')}
                </Button>
              </p>
            )}
          </Form>
        ) : (
          <p className="text-muted">{t('schedule.keyFirst')}</p>
        )}
      </div>
    </Section>
  );
}

type Access = {
  readonly known: boolean;
  readonly downloads: boolean;
  readonly folder: 'none' | 'granted' | 'asks';
  readonly name: string;
};

/** What the browser lets us do; asked of the browser itself, for the user may change it there. */
function useAccess(host: BackupHost): [Access, () => void] {
  const [access, setAccess] = useState<Access>({ known: false, downloads: false, folder: 'none', name: '' });
  const look = useCallback(() => {
    void Promise.all([host.mayDownload(), host.folder()]).then(([downloads, { state, name }]) =>
      setAccess({ known: true, downloads, folder: state, name }),
    );
  }, [host]);
  useEffect(look, [look]);
  return [access, look];
}
