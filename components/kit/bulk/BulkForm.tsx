import { useEffect, useRef, useState } from 'react';
import type { Policy } from '@/policy/policy';
import type { DocumentRow, Headline } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { Form } from '../Form';
import { Progress } from '../Progress';
import { type Batched, useBatch, useSayBatched } from '../useBatch';
import { useForm } from '../useForm';
import { BulkFields } from './BulkFields';
import type { BulkAction } from './bulkActions';
import { type BulkValues, isReady, itemsOf, KEEP, missingIn, sorted } from './items';
import { Outcome } from './Outcome';
import { Preview } from './Preview';

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
  if (batched) return <Outcome documents={fit} batched={batched} onClose={onClose} />;
  const save = async () => {
    await form.submit(async (values) => {
      const fields = missingIn(action, values);
      if (fields.length > 0) return { ok: false, error: { type: 'InvalidInput', fields } };
      onBusy?.(true);
      const result = await batch.run(itemsOf(action, fit, values));
      onBusy?.(false);
      if (result.ok) {
        setBatched(result.value);
        onDone?.();
        // Another surface sent the user elsewhere: what became of it is said there.
        if (!here()) say(result.value);
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
  const can = fit.length > 0 && (action !== 'links' || client !== null) && isReady(action, form.values);
  return (
    <>
      <Preview documents={fit} skipped={skipped} />
      <Form
        form={form}
        onSubmit={save}
        submit={t(action === 'forget' ? 'bulk.forget.save' : action === 'dispose' ? 'dispose.save' : 'save')}
        disabled={!can}
        onCancel={form.busy ? undefined : onClose}
      >
        {fit.length > 0 && <BulkFields action={action} form={form} client={client} policy={policy} />}
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

/** Is it still drawn? To be asked after something was waited for. */
function useIsHere(): () => boolean {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return () => here.current;
}
