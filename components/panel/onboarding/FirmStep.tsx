import { ArchiveRestore } from 'lucide-react';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { StepHeading } from './StepHeading';

type Props = {
  readonly firm: string;
  readonly onDone: () => void;
  /** Null: there is something in the register already, which no backup is put over. */
  readonly onRestore: (() => void) | null;
};

export function FirmStep({ firm, onDone, onRestore }: Props) {
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
      {onRestore && (
        <p className="mt-6">
          <Button
            look="quiet"
            className="-ml-3"
            icon={<ArchiveRestore className="size-4" aria-hidden />}
            onClick={onRestore}
          >
            {t('restore.have')}
          </Button>
        </p>
      )}
    </>
  );
}
