import type { ServiceOutput } from '@/storage/services/services';
import { usePanelT, useSurface } from '../../context';
import { FilesField } from '../../kit/FilesField';
import { Form } from '../../kit/Form';
import { Progress } from '../../kit/Progress';
import { useForm } from '../../kit/useForm';
import { useToast } from '../../kit/useToast';
import { useWork } from '../../kit/useWork';
import { usePanel } from '../PanelContext';
import { ChooseBackup } from './ChooseBackup';
import { backupError } from './problems';
import { atSecret, noSecret, SecretField, secretOf } from './SecretField';
import { useChosenFile } from './useChosenFile';

type Props = { readonly onDone: () => void; readonly onCancel: () => void };

/** A backup into a register that holds nothing yet: all of it or nothing. */
export function RestoreForm({ onDone, onCancel }: Props) {
  const t = usePanelT();
  const { ask, language } = useSurface();
  const { backups } = usePanel().host;
  const toast = useToast();
  const files = useChosenFile();
  const { chosen, list, choose } = files;
  const work = useWork();
  const form = useForm({ secret: '' });
  const kind = chosen?.header.kdf.type ?? 'passphrase';
  const moment = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  });

  const restore = () =>
    work.run(async (watch) => {
      if (!chosen || form.values.secret.trim() === '') return noSecret;
      const file = await backups.take(chosen.file);
      const input = {
        file,
        list: list && (await backups.take(list)),
        secret: secretOf(kind, form.values.secret),
      };
      const result = await ask('restoreBackup', input, watch);
      if (result.ok) said(result.value);
      return atSecret(result);
    });
  const said = ({ dossiers, erased }: ServiceOutput<'restoreBackup'>) => {
    const clients = t('restore.done', { count: dossiers });
    toast({ text: erased > 0 ? `${clients} ${t('restore.erased', { count: erased })}` : clients });
  };
  const save = async () => {
    const done = await form.submit<unknown>(restore);
    if (done) onDone();
  };

  return (
    <Form
      form={{ ...form, problem: form.failure ? backupError(t, form.failure) : null }}
      onSubmit={save}
      submit={t('restore.now')}
      disabled={!chosen}
      onCancel={onCancel}
    >
      <ChooseBackup files={files} withList />
      {chosen && (
        <>
          <SecretField
            kind={kind}
            value={form.values.secret}
            onChange={(value) => form.set('secret', value)}
            error={form.error('secret')}
          />
          {list ? (
            <p className="text-sm text-ok">{t('restore.withList')}</p>
          ) : (
            // Of this morning too: an hour is enough to erase somebody in.
            <div className="rounded-lg bg-due-soft px-3 py-3">
              <p className="mb-2 text-sm font-medium text-due">
                {t('restore.noList', { at: moment.format(chosen.header.madeAt) })}
              </p>
              <FilesField
                label={t('restore.list')}
                hint={t('restore.list.hint')}
                accept=".bwl"
                onChange={(given) => void choose(given)}
              />
            </div>
          )}
        </>
      )}
      <div className="min-h-12">
        {work.busy && (
          <Progress
            text={t('restore.busy')}
            done={work.busy.done}
            of={work.busy.of}
            stop={t('export.stop')}
            onStop={work.stop}
          />
        )}
      </div>
    </Form>
  );
}
