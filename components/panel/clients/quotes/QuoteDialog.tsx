import type { ReactNode } from 'react';
import type { Day } from '@/policy/calendar';
import type { Dossier } from '@/storage/reader';
import { usePanelT, useSurface } from '../../../context';
import { Checkbox } from '../../../kit/Checkbox';
import { DateField } from '../../../kit/DateField';
import { Dialog } from '../../../kit/Dialog';
import { Form } from '../../../kit/Form';
import { useCommand } from '../../../kit/useCommand';
import { useForm } from '../../../kit/useForm';
import { type AskedFor, askedFor } from './askedFor';

type Props = { readonly dossier: Dossier; readonly onClose: () => void };
type Values = { on: Day | null; personIds: readonly string[] };

/** When it was accepted, who asked for it and who takes part: their evidence is recorded in one step (R10). */
export function QuoteDialog({ dossier, onClose }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const run = useCommand();
  const id = dossier.client.dossier;
  const [applicant, ...participants] = askedFor(dossier);
  const form = useForm<Values>({ on: today, personIds: applicant?.email ? [id] : [] });
  const { values, set, error } = form;
  const save = async () => {
    const done = await form.submit<unknown>(async ({ on, personIds }) => {
      const fields = [
        ...(on ? [] : [{ field: 'on', problem: 'required' }]),
        ...(on && on > today ? [{ field: 'on', problem: 'in-future' }] : []),
        ...(personIds.length > 0 ? [] : [{ field: 'personIds', problem: 'nobody' }]),
      ];
      if (!on || fields.length > 0) return { ok: false, error: { type: 'InvalidInput', fields } } as const;
      const people = personIds.filter((one) => one !== id);
      const input = { dossier: id, on, principal: people.length < personIds.length, personIds: people };
      return run('acceptQuote', input, t('quote.recorded'));
    });
    if (done) onClose();
  };
  const tick = (one: AskedFor, isFirst: boolean) => (
    <Checkbox
      key={one.id}
      label={one.name}
      hint={one.email || t('quote.noAddress')}
      disabled={one.email === ''}
      {...(isFirst && { field: 'personIds', error: error('personIds') })}
      checked={values.personIds.includes(one.id)}
      onChange={(ticked) =>
        set(
          'personIds',
          ticked ? [...values.personIds, one.id] : values.personIds.filter((other) => other !== one.id),
        )
      }
    />
  );
  const first = [applicant, ...participants].find((one) => one?.email)?.id ?? id;
  const ticks = (all: readonly AskedFor[]) => all.map((one) => tick(one, one.id === first));
  return (
    <Dialog title={t('quote.accepted')} description={t('quote.says')} onClose={onClose} startAt="on">
      <Form form={form} onSubmit={save} submit={t('save')} onCancel={onClose}>
        <DateField
          label={t('quote.day')}
          field="on"
          checks={form.checks}
          max={today}
          value={values.on}
          onChange={(on) => set('on', on)}
          error={error('on')}
        />
        <Group label={t('quote.applicant')}>{ticks(applicant ? [applicant] : [])}</Group>
        {participants.length > 0 && <Group label={t('quote.participants')}>{ticks(participants)}</Group>}
      </Form>
    </Dialog>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="flex max-h-44 flex-col gap-1.5 overflow-y-auto rounded-md border border-edge px-3 py-2">
        {children}
      </div>
    </fieldset>
  );
}
