import { addDays, type Day } from '@/policy/calendar';
import { SNOOZE_DAYS } from '@/policy/snooze';
import { usePanelT, useSurface } from '../../context';
import { DateField } from '../../kit/DateField';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useForm } from '../../kit/useForm';
import { useMarks } from './useMarks';

type Props = { readonly audience: string; readonly address: string; readonly onClose: () => void };

/** A row comes back on a day, and it is said why: what is put off without a reason is forgotten. */
export function LaterDialog({ audience, address, onClose }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const { snooze } = useMarks(audience);
  const form = useForm<{ until: Day | null; reason: string }>({ until: addDays(today, 7), reason: '' });
  const { until, reason } = form.values;
  const save = async () => {
    const done = await form.submit(async (values) => {
      const fields = [
        ...(values.until ? [] : [{ field: 'until', problem: 'required' }]),
        ...(values.until && values.until <= today ? [{ field: 'until', problem: 'in-past' }] : []),
        ...(values.reason.trim() === '' ? [{ field: 'reason', problem: 'required' }] : []),
      ];
      if (!values.until || fields.length > 0)
        return { ok: false, error: { type: 'InvalidInput', fields } } as const;
      return snooze(address, values.until, values.reason.trim());
    });
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('mailing.later.title')}
      description={t('mailing.later.says', { address })}
      onClose={onClose}
    >
      <Form form={form} onSubmit={save} submit={t('save')} onCancel={onClose}>
        <TextField
          special="note"
          label={t('mailing.later.reason')}
          field="reason"
          required
          value={reason}
          onChange={(text) => form.set('reason', text)}
          error={form.error('reason')}
        />
        <DateField
          checks={form.checks}
          label={t('mailing.later.until')}
          field="until"
          max={addDays(today, SNOOZE_DAYS)}
          value={until}
          onChange={(day) => form.set('until', day)}
          error={form.error('until')}
        />
      </Form>
    </Dialog>
  );
}
