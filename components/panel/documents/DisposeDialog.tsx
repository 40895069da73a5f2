import { addDays, type Day } from '@/policy/calendar';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { Checkbox } from '../../kit/Checkbox';
import { DateField } from '../../kit/DateField';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { formatDay } from '../../kit/formatDay';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { type CopyKind, copyKinds } from './copyKinds';

type Props = { readonly document: DocumentRow; readonly onClose: () => void };
type Values = { on: Day | null; copies: readonly CopyKind[] };

/** The user destroys it in the tool; here goes on record when, and which copies were thought of. */
export function DisposeDialog({ document, onClose }: Props) {
  const t = usePanelT();
  const { today, language, visit } = useSurface();
  const run = useCommand();
  const form = useForm<Values>({ on: today, copies: [] });
  const { on, copies } = form.values;
  const { address, notBefore } = document;
  const tooEarly = notBefore !== null && today < notBefore;
  const save = async () => {
    const done = await form.submit(async (values) =>
      values.on
        ? run(
            'disposeDocument',
            { dossier: document.dossier, id: document.id, on: values.on, copies: values.copies },
            t('dispose.done'),
          )
        : missing,
    );
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('dispose.title', { name: document.name })}
      description={t('dispose.how')}
      onClose={onClose}
      startAt="file"
    >
      {tooEarly && (
        <p className="mb-3 rounded-md bg-due-soft px-3 py-2 font-medium text-due">
          {t('dispose.tooEarly', { day: formatDay(addDays(notBefore, -1), language) })}
        </p>
      )}
      {address && (
        <Button small className="mb-4" onClick={() => visit(address)}>
          {t('document.visit')}
        </Button>
      )}
      <Form
        form={form}
        onSubmit={save}
        submit={t('dispose.save')}
        disabled={copies.length === 0}
        onCancel={onClose}
      >
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-1 text-sm font-medium">{t('dispose.copies')}</legend>
          {copyKinds.map((kind) => (
            <Checkbox
              key={kind}
              field={kind}
              label={t(`copy.${kind}`)}
              hint={kind === 'bin' ? t('dispose.bin') : undefined}
              checked={copies.includes(kind)}
              onChange={(ticked) =>
                form.set('copies', ticked ? [...copies, kind] : copies.filter((other) => other !== kind))
              }
            />
          ))}
        </fieldset>
        <DateField
          label={t('dispose.on')}
          field="on"
          max={today}
          value={on}
          onChange={(day) => form.set('on', day)}
          error={form.error('on')}
        />
      </Form>
    </Dialog>
  );
}

const missing = {
  ok: false,
  error: { type: 'InvalidInput', fields: [{ field: 'on', problem: 'required' }] },
} as const;
