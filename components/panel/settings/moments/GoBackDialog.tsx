import { useEffect, useState } from 'react';
import type { Moment } from '@/storage/reader';
import type { ServiceOutput } from '@/storage/services/services';
import { usePanelT, useSurface } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { errorText } from '../../../kit/commandErrors';
import { Dialog } from '../../../kit/Dialog';
import { Problem } from '../../../kit/Problem';
import { useToast } from '../../../kit/useToast';
import { Waiting } from '../../../kit/Waiting';

type Props = { readonly moment: Moment; readonly at: string; readonly onClose: () => void };

/** First what it would do, by number; then it does it, and can be taken back as one step. */
export function GoBackDialog({ moment, at, onClose }: Props) {
  const t = usePanelT();
  const { ask } = useSurface();
  const [preview, setPreview] = useState<ServiceOutput<'previewGoBack'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const goBack = useGoBack();
  useEffect(() => {
    void ask('previewGoBack', { snapshot: moment.id }).then((seen) => {
      if (seen.ok) setPreview(seen.value);
      else setProblem(errorText(t, seen.error));
    });
  }, [ask, moment, t]);
  const nothing = preview && preview.changes + preview.returns + preview.goes + preview.settings === 0;
  const go = async () => {
    setBusy(true);
    await goBack(moment.id);
    onClose();
  };
  return (
    <Dialog title={t('moments.goTo', { at })} description={t('moments.says')} onClose={onClose}>
      <Problem text={problem} />
      {!preview && !problem && <Waiting className="min-h-32" />}
      {preview && <Numbers preview={preview} />}
      <Actions>
        <Button look="primary" busy={busy} disabled={!preview || nothing === true} onClick={() => void go()}>
          {t('moments.go')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </Actions>
    </Dialog>
  );
}

function Numbers({ preview }: { readonly preview: ServiceOutput<'previewGoBack'> }) {
  const t = usePanelT();
  const { changes, returns, goes, settings, left } = preview;
  const lines = [
    changes > 0 && t('moments.changes', { count: changes }),
    returns > 0 && t('moments.returns', { count: returns }),
    goes > 0 && t('moments.goes', { count: goes }),
    settings > 0 && t('moments.settings', { count: settings }),
  ].filter((line) => line !== false);
  return (
    <>
      {lines.length === 0 ? (
        <p>{t('moments.nothing')}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {left > 0 && <p className="mt-3 text-sm text-muted">{t('moments.left', { count: left })}</p>}
    </>
  );
}

/** Its way back is the moment that it keeps first. */
function useGoBack() {
  const t = usePanelT();
  const { send } = useSurface();
  const toast = useToast();
  return async (snapshot: string) => {
    const done = await send('goBack', { snapshot });
    if (!done.ok) return toast({ text: errorText(t, done.error) });
    const { before } = done.value.output;
    const undo = async () => {
      const undone = await send('goBack', { snapshot: before });
      toast({ text: undone.ok ? t('undone') : errorText(t, undone.error) });
    };
    toast({ text: t('moments.done'), undo: () => void undo() });
  };
}
