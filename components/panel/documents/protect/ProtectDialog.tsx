import { PASSPHRASE_GRACE_DAYS } from '@/policy/keptPassphrase';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT } from '../../../context';
import { Checkbox } from '../../../kit/Checkbox';
import { Choice } from '../../../kit/Choice';
import { Dialog } from '../../../kit/Dialog';
import { FilesField } from '../../../kit/FilesField';
import { Form } from '../../../kit/Form';
import { PassphraseField } from '../../../kit/PassphraseField';
import { Progress } from '../../../kit/Progress';
import { StrengthMeter } from '../../passphrase/StrengthMeter';
import { ProtectedResult } from './ProtectedResult';
import { useProtect } from './useProtect';

type Props = { readonly document: DocumentRow; readonly onClose: () => void };

/** A file in, its encrypted copy out (R4), without leaving this device. */
export function ProtectDialog({ document, onClose }: Props) {
  const t = usePanelT();
  const { values, change, errors, strength, form, busy, stop, submit, made } = useProtect(document);
  if (made) return <ProtectedResult copy={made} onClose={onClose} />;
  return (
    <Dialog title={t('protect')} description={t('protect.says')} onClose={onClose} startAt="file">
      <Form form={form} onSubmit={submit} submit={t('protect.make')} onCancel={onClose}>
        <FilesField
          accept=""
          label={t('protect.file')}
          hint={t('protect.file.hint')}
          field="file"
          onChange={([file = null]) => change({ file })}
          error={errors.file}
        />
        <Choice<'made' | 'own'>
          label={t('protect.passphrase')}
          value={values.choice}
          options={[
            { value: 'made', label: t('protect.made'), says: t('protect.made.hint') },
            { value: 'own', label: t('protect.own') },
          ]}
          onChange={(choice) => change({ choice })}
        />
        {values.choice === 'own' && (
          <div>
            <PassphraseField
              label={t('protect.own.label')}
              hint={t('protect.own.hint')}
              field="own"
              value={values.own}
              onChange={(own) => change({ own })}
              error={errors.own}
            />
            <div className="mt-2">
              <StrengthMeter strength={strength} />
            </div>
          </div>
        )}
        <Checkbox
          label={t('protect.keep')}
          hint={t('protect.keep.hint', { days: PASSPHRASE_GRACE_DAYS })}
          checked={values.keep}
          onChange={(keep) => change({ keep })}
        />
        {busy && (
          <Progress text={busy.text} done={busy.done} of={busy.of} stop={t('protect.stop')} onStop={stop} />
        )}
      </Form>
    </Dialog>
  );
}
