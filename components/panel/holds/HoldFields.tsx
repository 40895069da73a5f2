import type { Day } from '@/policy/calendar';
import { usePanelT, useSurface } from '../../context';
import { DateField } from '../../kit/DateField';
import { TextField } from '../../kit/TextField';
import type { FormState } from '../../kit/useForm';

export type HoldValues = { reason: string; owner: string; from: Day | null; until: Day | null };

type Props = { readonly form: Pick<FormState<HoldValues>, 'values' | 'set' | 'error' | 'checks'> };

/** Why something is held, who says so, since when and until when. */
export function HoldFields({ form }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const { values, set, error, checks } = form;
  return (
    <>
      <TextField
        special="note"
        label={t('hold.reason')}
        hint={t('hold.reason.hint')}
        field="reason"
        required
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={error('reason')}
      />
      <TextField
        label={t('hold.owner')}
        field="owner"
        required
        value={values.owner}
        onChange={(owner) => set('owner', owner)}
        error={error('owner')}
      />
      <DateField
        checks={checks}
        label={t('hold.from')}
        field="from"
        max={today}
        value={values.from}
        onChange={(from) => set('from', from)}
        error={error('from')}
      />
      <DateField
        checks={checks}
        label={t('hold.to')}
        hint={t('hold.to.hint')}
        field="until"
        value={values.until}
        onChange={(until) => set('until', until)}
        error={error('until')}
      />
    </>
  );
}

/** The day that a hold begins on was left out. */
export const noFrom = {
  ok: false,
  error: { type: 'InvalidInput', fields: [{ field: 'from', problem: 'required' }] },
} as const;
