import { useState } from 'react';
import type { ServiceOutput } from '@/storage/services/services';
import { usePanelT, useSurface } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { Progress } from '../../kit/Progress';
import { useForm } from '../../kit/useForm';
import { useWork } from '../../kit/useWork';
import { usePanel } from '../PanelContext';
import { ChooseBackup } from './ChooseBackup';
import { backupError } from './problems';
import { atSecret, noSecret, SecretField, secretOf } from './SecretField';
import { TestResult } from './TestResult';
import { useChosenFile } from './useChosenFile';

/** Opens a backup to look whether it would do, and changes nothing. */
export function TestDialog({ onClose }: { readonly onClose: () => void }) {
  const t = usePanelT();
  const { ask } = useSurface();
  const { backups } = usePanel().host;
  const files = useChosenFile();
  const { chosen } = files;
  const work = useWork();
  const form = useForm({ secret: '' });
  const [tested, setTested] = useState<ServiceOutput<'testBackup'> | null>(null);
  const kind = chosen?.header.kdf.type ?? 'passphrase';
  const test = () =>
    work.run(async (watch) => {
      const typed = form.values.secret;
      if (!chosen || typed.trim() === '') return noSecret;
      const input = { file: await backups.take(chosen.file), secret: secretOf(kind, typed) };
      const result = await ask('testBackup', input, watch);
      if (result.ok) setTested(result.value);
      return atSecret(result);
    });
  return (
    <Dialog title={t('backup.test')} description={t('backup.test.says')} onClose={onClose}>
      {tested ? (
        <TestResult tested={tested} onClose={onClose} />
      ) : (
        <Form
          form={{ ...form, problem: form.failure ? backupError(t, form.failure) : null }}
          onSubmit={() => form.submit<unknown>(test)}
          submit={t('backup.test.now')}
          disabled={!chosen}
          onCancel={onClose}
        >
          <ChooseBackup files={files} />
          {chosen && (
            <SecretField
              kind={kind}
              value={form.values.secret}
              onChange={(value) => form.set('secret', value)}
              error={form.error('secret')}
            />
          )}
          <div className="min-h-12">
            {work.busy && (
              <Progress
                text={t('backup.test.busy')}
                done={work.busy.done}
                of={work.busy.of}
                stop={t('export.stop')}
                onStop={work.stop}
              />
            )}
          </div>
        </Form>
      )}
    </Dialog>
  );
}
