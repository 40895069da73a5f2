import { useSurface, useT } from '../context';
import { Button } from './Button';
import { errorText } from './commandErrors';
import { Progress } from './Progress';
import { useToast } from './Toasts';
import { useDelayed } from './useDelayed';
import { useWork, type Working } from './useWork';

type Props = {
  /** The step that is taken back. */
  readonly command: string;
  readonly small?: boolean;
  /** What is taken back, for whoever hears the button and does not see what stands before it. */
  readonly label?: string;
  readonly onUndone?: () => void;
};

/** Takes one step back, once. Of a large one it says under it how far it is; it can be stopped, and then nothing changed. */
export function UndoButton({ command, small = false, label, onUndone }: Props) {
  const t = useT();
  const { ask } = useSurface();
  const toast = useToast();
  const { busy, stop, run } = useWork();
  const undo = async () => {
    const undone = await run((watch) => ask('undo', { command }, watch));
    toast({ text: undone.ok ? t('undone') : errorText(t, undone.error) });
    if (undone.ok) onUndone?.();
  };
  return (
    <>
      <Button small={small} busy={busy !== null} aria-label={label} onClick={() => void undo()}>
        {t('undo')}
      </Button>
      {busy && <Undoing busy={busy} onStop={stop} />}
    </>
  );
}

function Undoing({ busy, onStop }: { readonly busy: NonNullable<Working>; readonly onStop: () => void }) {
  const t = useT();
  const long = useDelayed(500);
  return (
    long && (
      <div className="basis-full">
        <Progress text={t('undoing')} {...busy} stop={t('work.stop')} onStop={onStop} />
      </div>
    )
  );
}
