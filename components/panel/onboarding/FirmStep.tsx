import { usePanelT } from '../../context';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { StepHeading } from './StepHeading';

type Props = { readonly firm: string; readonly onDone: () => void };

export function FirmStep({ firm, onDone }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const form = useForm({ name: firm });
  const save = async () => {
    const done = await form.submit<unknown>(async (values) => {
      if (firm !== '' && values.name === firm) return { ok: true, value: null };
      return run('setFirm', values, t('saved'));
    });
    if (done) onDone();
  };
  return (
    <>
      <StepHeading title={t('onboarding.firm')} says={t('onboarding.firm.says')} first />
      <Form form={form} onSubmit={save} submit={t('onboarding.next')}>
        <TextField
          label={t('firm.name')}
          field="name"
          value={form.values.name}
          onChange={(value) => form.set('name', value)}
          error={form.error('name')}
        />
      </Form>
    </>
  );
}
