import { useState } from 'react';
import type { Policy } from '@/policy/policy';
import type { DocumentRow, Headline } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { Actions } from '../Actions';
import { Button } from '../Button';
import { Form } from '../Form';
import { Progress } from '../Progress';
import { type Batched, useBatch, useSayBatched } from '../useBatch';
import { useForm } from '../useForm';
import { BulkFields } from './BulkFields';
import type { BulkAction } from './bulkActions';
import { type BulkValues, itemsOf, KEEP, missingIn, sorted } from './items';
import { Outcome } from './Outcome';
import { Preview } from './Preview';
import { useIsHere } from './useIsHere';

type Props = {
  readonly action: BulkAction;
  readonly documents: readonly DocumentRow[];
  /** Of all clients: whose people and engagements there are. */
  readonly headlines: readonly Headline[];
  readonly policy: Policy;
  readonly onBusy?: (busy: boolean) => void;
  readonly onClose: () => void;
  /** Carried out: what was selected has had its turn. */
  readonly onDone?: () => void;
};

/** First which and how many, then what to do with them, then what became of each. */
export function BulkForm({ action, documents, headlines, policy, onBusy, onClose, onDone }: Props) {
  const t = useT();
  const { today, language } = useSurface();
  const batch = useBatch();
  const say = useSayBatched();
  const here = useIsHere();
  const form = useForm<BulkValues>({ on: today, copies: [], class: '', personId: KEEP, engagementId: KEEP });
  const [batched, setBatched] = useState<Batched | null>(null);
  const { fit, destroyed, held, kept } = sorted(action, documents, today);
  const [first] = fit;
  const oneClient = first && fit.every((row) => row.dossier === first.dossier);
  const client = (oneClient && headlines.find(({ dossier }) => dossier === first.dossier)) || null;
  if (batched)
    return (
      <Outcome what="documents" names={fit.map(({ name }) => name)} batched={batched} onClose={onClose} />
    );
  const save = async () => {
    await form.submit(async (values) => {
      const fields = missingIn(action, values);
      if (fields.length > 0) return { ok: false, error: { type: 'InvalidInput', fields } };
      onBusy?.(true);
      const items = itemsOf(action, fit, values);
      const result = await batch.run(items);
      onBusy?.(false);
      if (result.ok) {
        setBatched(result.value);
        onDone?.();
        // Another surface sent the user elsewhere: what became of it is said there.
        if (!here()) say(result.value, items);
      }
      return result;
    });
  };
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const skipped = [
    destroyed.length > 0 && t('bulk.skip.destroyed', { count: destroyed.length }),
    held.length > 0 && t('bulk.skip.held', { count: held.length }),
    kept.length > 0 && t('bulk.skip.kept', { count: kept.length }),
  ].filter((text) => text !== false);
  const several = fit.length > 0 && action === 'links' && !client;
  if (fit.length === 0 || several)
    return (
      <>
        <Preview documents={fit} skipped={skipped} />
        {several && <p className="font-medium text-due">{t('bulk.oneClient')}</p>}
        <Actions>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </Actions>
      </>
    );
  return (
    <>
      <Preview documents={fit} skipped={skipped} />
      <Form
        form={form}
        onSubmit={save}
        submit={t(action === 'forget' ? 'bulk.forget.save' : action === 'dispose' ? 'dispose.save' : 'save')}
        onCancel={form.busy ? undefined : onClose}
      >
        <BulkFields action={action} form={form} client={client} policy={policy} />
        {batch.busy && (
          <Progress
            text={`${t('bulk.busy')} ${percent.format(batch.busy.done / Math.max(1, batch.busy.of))}`}
            {...batch.busy}
            stop={t('work.stop')}
            onStop={batch.stop}
          />
        )}
      </Form>
    </>
  );
}
