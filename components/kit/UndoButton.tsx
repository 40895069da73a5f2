import { useT } from '../context';
import { Button } from './Button';
import { Undoing } from './Undoing';
import { useUndo, type WayBack } from './useUndo';

type Props = WayBack & {
  readonly small?: boolean;
  /** What is taken back, for whoever hears the button and does not see what stands before it. */
  readonly label?: string;
  readonly onUndone?: () => void;
};

/** Takes steps back, once. Of large ones it says under it how far it is; it can be stopped, and then nothing changed. */
export function UndoButton({ commands, of, small = false, label, onUndone }: Props) {
  const t = useT();
  const { busy, stop, undo } = useUndo();
  return (
    <>
      <Button
        small={small}
        busy={busy !== null}
        aria-label={label}
        onClick={() => void undo({ commands }).then((undone) => undone && onUndone?.())}
      >
        {t('undo')}
      </Button>
      {busy && <Undoing busy={busy} of={of} onStop={stop} />}
    </>
  );
}
