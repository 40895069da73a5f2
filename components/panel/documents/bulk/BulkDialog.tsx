import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { DocumentRow, RowKey } from '@/storage/rows';
import { usePanelT, useSurface } from '../../../context';
import { Dialog } from '../../../kit/Dialog';
import { Form } from '../../../kit/Form';
import { Progress } from '../../../kit/Progress';
import { type Batched, useBatch, useSayBatched } from '../../../kit/useBatch';
import { useForm } from '../../../kit/useForm';
import { BulkFields } from './BulkFields';
import { type BulkValues, isReady, itemsOf, KEEP, missingIn, sorted } from './items';
import { Outcome } from './Outcome';
import { Preview } from './Preview';
import type { BulkAction } from './SelectionBar';

type Props = {
  readonly action: BulkAction;
  readonly keys: readonly RowKey[];
  readonly onClose: () => void;
  /** Carried out: what was selected has had its turn. */
  readonly onDone: () => void;
};

/** First which and how many, then what to do with them, then what became of each. */
export function BulkDialog({ action, keys, onClose, onDone }: Props) {
  const t = usePanelT();
  const { reader } = useSurface();
  // As they were when it was asked: what it is about does not change while it is looked at.
  const [asked] = useState(keys);
  const documents = useLiveQuery(() => reader.documents(asked), [reader, asked]);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<readonly DocumentRow[]>();
  if (documents && !shown) setShown(documents);
  // It opens with its form in it, so that the focus goes to the first field.
  if (!shown) return null;
  return (
    <Dialog title={t(`bulk.${action}.title`)} onClose={onClose} busy={busy} startAt={startAt[action]}>
      <BulkForm action={action} documents={shown} onBusy={setBusy} onClose={onClose} onDone={onDone} />
    </Dialog>
  );
}

const startAt: Record<BulkAction, string> = {
  dispose: 'file',
  class: 'class',
  links: 'personId',
  forget: 'none',
};

type FormProps = {
  readonly action: BulkAction;
  readonly documents: readonly DocumentRow[];
  readonly onBusy: (busy: boolean) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

function BulkForm({ action, documents, onBusy, onClose, onDone }: FormProps) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const batch = useBatch();
  const say = useSayBatched();
  const here = useIsHere();
  const form = useForm<BulkValues>({ on: today, copies: [], class: '', personId: KEEP, engagementId: KEEP });
  const [batched, setBatched] = useState<Batched | null>(null);
  const { fit, destroyed, held, kept } = sorted(action, documents, today);
  const [first] = fit;
  const dossier = first && fit.every((row) => row.dossier === first.dossier) ? first.dossier : null;
  if (batched) return <Outcome documents={fit} batched={batched} onClose={onClose} />;
  const save = async () => {
    await form.submit(async (values) => {
      const fields = missingIn(action, values);
      if (fields.length > 0) return { ok: false, error: { type: 'InvalidInput', fields } };
      onBusy(true);
      const result = await batch.run(itemsOf(action, fit, values));
      onBusy(false);
      if (result.ok) {
        setBatched(result.value);
        onDone();
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
  const can = fit.length > 0 && (action !== 'links' || dossier !== null) && isReady(action, form.values);
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
        {fit.length > 0 && <BulkFields action={action} form={form} dossier={dossier} />}
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
