import { useState } from 'react';
import type { BatchItem } from '@/storage/commands/commands';
import { usePanelT, useSurface } from '../../../context';
import { Outcome } from '../../../kit/bulk/Outcome';
import { useIsHere } from '../../../kit/bulk/useIsHere';
import { countOf } from '../../../kit/countOf';
import { Form } from '../../../kit/Form';
import { Progress } from '../../../kit/Progress';
import { type Batched, useBatch, useSayBatched } from '../../../kit/useBatch';
import { useForm } from '../../../kit/useForm';
import { HoldFields, type HoldValues, noFrom } from '../../holds/HoldFields';
import { ClientPreview } from './ClientPreview';
import type { ClientsProps } from './ClientsDialog';

/** Everything of each of them is on hold, for one reason and until one day. */
export function HoldClients({ clients, onBusy, onClose, onDone }: ClientsProps) {
  const t = usePanelT();
  const { today } = useSurface();
  const batch = useBatch();
  const say = useSayBatched();
  const here = useIsHere();
  const form = useForm<HoldValues>({ reason: '', owner: '', from: today, until: null });
  const [batched, setBatched] = useState<Batched | null>(null);
  if (batched)
    return (
      <Outcome
        what="clients"
        names={clients.map(({ client }) => client)}
        batched={batched}
        onClose={onClose}
      />
    );
  const save = () =>
    form.submit(async ({ from, reason, owner, until }) => {
      const missing = { reason, owner };
      const fields = (['reason', 'owner'] as const)
        .filter((field) => missing[field].trim() === '')
        .map((field) => ({ field, problem: 'required' }));
      if (fields.length > 0) return { ok: false, error: { type: 'InvalidInput', fields } };
      if (!from) return noFrom;
      const hold = { reason, owner, from, until };
      const items = clients.map(
        ({ dossier }): BatchItem => ({
          name: 'placeHold',
          input: { dossier, of: { kind: 'client', id: dossier }, ...hold },
        }),
      );
      onBusy(true);
      const result = await batch.run(items);
      onBusy(false);
      if (!result.ok) return result;
      // What is wrong with the hold is wrong for all of them: it is said at its field.
      const [first] = result.value.failed;
      if (result.value.done === 0 && first?.error.type === 'InvalidInput')
        return { ok: false, error: first.error };
      setBatched(result.value);
      onDone();
      // Another surface sent the user elsewhere: what became of it is said there.
      if (!here()) say(result.value, items);
      return result;
    });
  return (
    <>
      <ClientPreview clients={clients} />
      <Form form={form} onSubmit={save} submit={t('hold.place')} onCancel={form.busy ? undefined : onClose}>
        <p className="text-sm">{t('bulk.clients.hold.all')}</p>
        <HoldFields form={form} />
        {batch.busy && (
          <Progress
            text={t('bulk.clients.busy', countOf(batch.busy, clients.length))}
            {...batch.busy}
            stop={t('work.stop')}
            onStop={batch.stop}
          />
        )}
      </Form>
    </>
  );
}
