import type { Day } from '@/policy/calendar';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { DateField } from '../../kit/DateField';
import { Problem } from '../../kit/Problem';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';

type Props = {
  readonly dossier: string;
  readonly engagementId: string;
  readonly name: string;
  /** How many documents this one date settles. */
  readonly count: number;
};

/** Enter the day once, and every report of the engagement has its last day. */
export function EndDate({ dossier, engagementId, name, count }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const run = useCommand();
  const form = useForm<{ completedOn: Day | null }>({ completedOn: null });
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit(({ completedOn }) =>
          completedOn
            ? run(
                'correctEngagement',
                { dossier, id: engagementId, completedOn },
                t('waiting.done', { count }),
              )
            : Promise.resolve(missing),
        );
      }}
    >
      <p className="text-sm font-medium text-accent">{t('waiting.settles', { count })}</p>
      <div className="mt-2 flex flex-wrap items-end gap-2">
        <DateField
          label={t('waiting.completedOn', { name })}
          labelHidden
          max={today}
          value={form.values.completedOn}
          onChange={(day) => form.set('completedOn', day)}
          error={form.error('completedOn')}
        />
        <Button look="primary" submit busy={form.busy} className="self-start">
          {t('save')}
        </Button>
      </div>
      <Problem text={form.problem} />
    </form>
  );
}

const missing = {
  ok: false,
  error: { type: 'InvalidInput', fields: [{ field: 'completedOn', problem: 'required' }] },
} as const;
