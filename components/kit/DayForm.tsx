import type { Day } from '@/policy/calendar';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { useSurface, useT } from '../context';
import { Button } from './Button';
import { DateField } from './DateField';
import { Problem } from './Problem';
import { useForm } from './useForm';

type Props = {
  readonly label: string;
  readonly labelHidden?: boolean;
  /** A day to come may be meant; else today is the last that can be. */
  readonly ahead?: boolean;
  /** What was filled in before, where a form may be closed half-way. */
  readonly initial?: Day | null | undefined;
  readonly onInput?: (day: Day | null) => void;
  readonly onSave: (day: Day) => Promise<Result<unknown, CommandError>>;
};

/** One day to enter, and the button beside it. */
export function DayForm({
  label,
  labelHidden = false,
  ahead = false,
  initial = null,
  onInput,
  onSave,
}: Props) {
  const t = useT();
  const { today } = useSurface();
  const form = useForm<{ day: Day | null }>({ day: initial });
  return (
    <form
      noValidate
      autoComplete="off"
      className="mt-2 text-text"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit(({ day }) => (day ? onSave(day) : Promise.resolve(missing)));
      }}
    >
      <DateField
        label={label}
        field="day"
        checks={form.checks}
        labelHidden={labelHidden}
        max={ahead ? undefined : today}
        value={form.values.day}
        onChange={(day) => {
          form.set('day', day);
          onInput?.(day);
        }}
        error={form.error('day')}
        beside={
          <Button look="primary" submit busy={form.busy}>
            {t('save')}
          </Button>
        }
      />
      <Problem text={form.problem} />
    </form>
  );
}

const missing = {
  ok: false,
  error: { type: 'InvalidInput', fields: [{ field: 'day', problem: 'required' }] },
} as const;
