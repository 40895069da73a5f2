import { addDays, type Day } from '@/policy/calendar';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../context';
import { Checkbox } from './Checkbox';
import { type CopyKind, copyKinds } from './copyKinds';
import { DateField } from './DateField';
import { Form } from './Form';
import { formatDay } from './formatDay';
import { useCommand } from './useCommand';
import { useForm } from './useForm';

export type Disposed = { readonly on: Day | null; readonly copies: readonly CopyKind[] };

type Props = {
  readonly document: DocumentRow;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** What was filled in before, where a form may be closed half-way. */
  readonly initial?: Disposed | null | undefined;
  readonly onInput?: (values: Disposed) => void;
};

/** The user destroys it in the tool; here goes on record when, and which copies were thought of. */
export function DisposeForm({ document, onDone, onCancel, initial, onInput }: Props) {
  const t = useT();
  const { today, language } = useSurface();
  const run = useCommand();
  const form = useForm<Disposed>(initial ?? { on: today, copies: [] });
  const { on, copies } = form.values;
  const { notBefore } = document;
  const tooEarly = notBefore !== null && today < notBefore;
  const change = (values: Partial<Disposed>) => {
    form.change(values);
    onInput?.({ ...form.values, ...values });
  };
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
    if (done) onDone();
  };
  return (
    <>
      {tooEarly && (
        <p className="mb-3 rounded-md bg-due-soft px-3 py-2 font-medium text-due">
          {t('dispose.tooEarly', { day: formatDay(addDays(notBefore, -1), language) })}
        </p>
      )}
      <Form
        form={form}
        onSubmit={save}
        submit={t('dispose.save')}
        disabled={copies.length === 0}
        onCancel={onCancel}
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
                change({ copies: ticked ? [...copies, kind] : copies.filter((other) => other !== kind) })
              }
            />
          ))}
        </fieldset>
        <DateField
          label={t('dispose.on')}
          field="on"
          max={today}
          value={on}
          onChange={(day) => change({ on: day })}
          error={form.error('on')}
        />
      </Form>
    </>
  );
}

const missing = {
  ok: false,
  error: { type: 'InvalidInput', fields: [{ field: 'on', problem: 'required' }] },
} as const;
