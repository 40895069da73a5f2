import { useLiveQuery } from 'dexie-react-hooks';
import { usePanelT, useSurface } from '../../context';
import { Form } from '../../kit/Form';
import { PassphraseField } from '../../kit/PassphraseField';
import { useForm } from '../../kit/useForm';
import { StrengthMeter } from '../passphrase/StrengthMeter';
import { useStrength } from '../passphrase/useStrength';
import { useSetKey } from './useSetKey';

type Props = { readonly onDone: () => void; readonly onCancel?: (() => void) | undefined };

/** A passphrase of the user's own, typed twice. A weak one is refused, with the reason. */
export function PassphraseSetup({ onDone, onCancel }: Props) {
  const t = usePanelT();
  const { reader } = useSurface();
  const setKey = useSetKey();
  const firm = useLiveQuery(() => reader.firmName(), [reader]);
  const form = useForm({ passphrase: '', again: '' });
  const { passphrase, again } = form.values;
  const strength = useStrength(passphrase, [firm ?? '', 'Bewaarwacht']);
  const wrong = (field: string, problem: string) =>
    ({ ok: false, error: { type: 'InvalidInput', fields: [{ field, problem }] } }) as const;
  const save = async () => {
    const done = await form.submit<unknown>(async () => {
      if (passphrase.trim() === '') return wrong('passphrase', 'required');
      // The measure is being loaded still: there is nothing to say against it yet.
      if (strength && !strength.enough) return wrong('passphrase', 'too-weak');
      if (again !== passphrase) return wrong('again', 'not-the-same');
      return setKey({ type: 'passphrase', passphrase });
    });
    if (done) onDone();
  };
  return (
    <Form form={form} onSubmit={save} submit={t('backup.setPassphrase')} onCancel={onCancel}>
      <div>
        <PassphraseField
          label={t('backup.passphrase')}
          hint={t('backup.passphrase.hint')}
          field="passphrase"
          value={passphrase}
          onChange={(value) => form.set('passphrase', value)}
          error={form.error('passphrase')}
        />
        <div className="mt-2">
          <StrengthMeter strength={strength} />
        </div>
      </div>
      <PassphraseField
        label={t('backup.passphrase.again')}
        field="again"
        value={again}
        onChange={(value) => form.set('again', value)}
        error={form.error('again')}
      />
    </Form>
  );
}
