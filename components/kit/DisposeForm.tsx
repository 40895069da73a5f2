import { addDays, type Day } from '@/policy/calendar';
import { isHeld } from '@/policy/hold';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../context';
import { CopiesField } from './CopiesField';
import type { CopyKind } from './copyKinds';
import { DateField } from './DateField';
import { Form } from './Form';
import { formatDay } from './formatDay';
import { HeldWarning } from './HeldWarning';
import { type Ending, endings } from './outcomes';
import { SelectField } from './SelectField';
import { TextField } from './TextField';
import { useDispose } from './useDispose';

export type Disposed = {
  readonly on: Day | null;
  readonly copies: readonly CopyKind[];
  readonly outcome: Ending;
  /** Why it can't be reached. */
  readonly reason: string;
};

type Props = {
  readonly document: DocumentRow;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** What was filled in before, where a form may be closed half-way. */
  readonly initial?: Disposed | null | undefined;
  readonly onInput?: (values: Disposed) => void;
};

/** The user destroys it in the tool; here goes on record when, and which copies were thought of, or why it can't be done. */
export function DisposeForm({ document, onDone, onCancel, initial, onInput }: Props) {
  const t = useT();
  const { today, language } = useSurface();
  const { form, change, save } = useDispose(document, initial ?? null, onInput);
  const { on, copies, outcome, reason, despiteHold } = form.values;
  const { notBefore } = document;
  const gone = outcome !== 'unreachable';
  const held = gone && isHeld(document.hold, today);
  const tooEarly = gone && notBefore !== null && today < notBefore;
  return (
    <>
      {tooEarly && (
        <p className="mb-3 rounded-md bg-due-soft px-3 py-2 font-medium text-due">
          {t('dispose.tooEarly', { day: formatDay(addDays(notBefore, -1), language) })}
        </p>
      )}
      <Form
        form={form}
        onSubmit={async () => {
          if (await save()) onDone();
        }}
        submit={t('dispose.save')}
        onCancel={onCancel}
      >
        <SelectField
          label={t('dispose.outcome')}
          field="outcome"
          value={outcome}
          options={endings.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          // What was said of the copies may not hold for this ending.
          onChange={(value) => change({ outcome: value, copies })}
        />
        {gone ? (
          <CopiesField
            copies={copies}
            onChange={(ticked) => change({ copies: ticked })}
            error={form.error('copies')}
          />
        ) : (
          <TextField
            special="note"
            label={t('dispose.reason')}
            hint={t('dispose.reason.hint')}
            field="reason"
            required
            value={reason}
            onChange={(text) => change({ reason: text })}
            error={form.error('reason')}
          />
        )}
        <DateField
          label={t(outcome === 'destroyed' ? 'dispose.on' : 'dispose.day')}
          field="on"
          checks={form.checks}
          max={today}
          value={on}
          onChange={(day) => change({ on: day })}
          error={form.error('on')}
        />
        {held && (
          <HeldWarning
            holds={document.holds ?? []}
            known={despiteHold}
            onKnown={(known) => form.set('despiteHold', known)}
            error={form.error('despiteHold')}
          />
        )}
      </Form>
    </>
  );
}
