import { addDays, type Day } from '@/policy/calendar';
import { quietUntil, SNOOZE_DAYS } from '@/policy/snooze';
import type { Status } from '@/policy/status';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../context';
import { Button } from './Button';
import { DateField } from './DateField';
import { formatDay } from './formatDay';
import { Problem } from './Problem';
import { TextField } from './TextField';
import { useCommand } from './useCommand';
import { useForm } from './useForm';
import { useRefusalFocus } from './useRefusalFocus';

export type PutOff = { readonly backOn: Day | null; readonly reason: string };

type Props = {
  readonly document: DocumentRow;
  readonly status: Status;
  readonly onDone: () => void;
  /** Where no dialog has a way out of its own. */
  readonly onCancel?: () => void;
  /** What was filled in before, where a form may be closed half-way. */
  readonly initial?: PutOff | null | undefined;
  readonly onInput?: (values: PutOff) => void;
};

/** Its alert comes back tomorrow, next week or on a day: one click each. What is overdue says why first. */
export function PutOffForm({ document, status, onDone, onCancel, initial, onInput }: Props) {
  const t = useT();
  const { today, language } = useSurface();
  const run = useCommand();
  const form = useForm<PutOff>(initial ?? { backOn: null, reason: '' });
  const { backOn, reason } = form.values;
  const element = useRefusalFocus(form.refusals);
  const overdue = status === 'overdue';
  const change = (changed: Partial<PutOff>) => {
    form.change(changed);
    onInput?.({ ...form.values, ...changed });
  };
  const putOff = async (until: Day | null) => {
    const done = await form.submit(async (values) => {
      if (!until) return missing;
      const { dossier, id } = document;
      const back = quietUntil({ ...values, backOn: until }, overdue ? null : document.lastDay);
      return run(
        'snoozeDocument',
        { dossier, id, backOn: until, ...(overdue && { reason: values.reason }) },
        t('later.done', { day: formatDay(back, language) }),
      );
    });
    if (done) onDone();
  };
  const quick = [
    ['later.tomorrow', 1],
    ['later.week', 7],
  ] as const;
  return (
    <form
      ref={element}
      noValidate
      autoComplete="off"
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void putOff(backOn);
      }}
    >
      {overdue && (
        <TextField
          special="note"
          label={t('later.reason')}
          hint={t('later.reason.hint')}
          field="reason"
          required
          value={reason}
          onChange={(text) => change({ reason: text })}
          error={form.error('reason')}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {quick.map(([key, days]) => (
          <Button key={key} busy={form.busy} onClick={() => void putOff(addDays(today, days))}>
            {t(key)}
          </Button>
        ))}
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
      <DateField
        checks={form.checks}
        label={t('later.day')}
        field="backOn"
        max={addDays(today, SNOOZE_DAYS)}
        value={backOn}
        onChange={(day) => change({ backOn: day })}
        error={form.error('backOn')}
        beside={
          <Button submit busy={form.busy}>
            {t('later.save')}
          </Button>
        }
      />
      <Problem text={form.problem} />
    </form>
  );
}

const missing = {
  ok: false,
  error: { type: 'InvalidInput', fields: [{ field: 'backOn', problem: 'required' }] },
} as const;
