import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useT } from '../context';
import { Undoing } from './Undoing';
import type { Toast } from './useToast';
import { useUndo, type WayBack } from './useUndo';

const MILLISECONDS = 10_000;

type Props = { readonly toast: Toast; readonly onClose: () => void };

/** One notice, for ten seconds; longer while it is pointed at, holds the focus, or takes back what it tells of. */
export function ToastCard({ toast, onClose }: Props) {
  const t = useT();
  const card = useRef<HTMLLIElement>(null);
  const { busy, stop, undo } = useUndo();
  const close = useEffectEvent(onClose);
  useEffect(() => {
    let timer = setTimeout(function fade() {
      if (card.current?.matches(':hover, :focus-within, [aria-busy="true"]')) timer = setTimeout(fade, 1000);
      else close();
    }, MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  const takeBack = async (way: WayBack) => {
    // Stopped or refused, the way back stays as long as the notice does.
    if (await undo(way)) onClose();
  };
  const way = toast.undo;
  return (
    <li
      ref={card}
      aria-busy={busy !== null}
      className="pointer-events-auto flex flex-wrap items-center gap-x-2 rounded-lg bg-text py-1.5 pr-1.5 pl-4 text-surface shadow-float"
    >
      <p className="min-w-0 flex-1">{toast.text}</p>
      {way && (
        <button
          type="button"
          aria-disabled={busy !== null || undefined}
          className={onDark}
          onClick={() => {
            if (typeof way === 'function') {
              way();
              onClose();
            } else if (!busy) void takeBack(way);
          }}
        >
          {t('undo')}
        </button>
      )}
      {!busy && (
        <button type="button" aria-label={t('close')} title={t('close')} className={onDark} onClick={onClose}>
          <X className="size-4" aria-hidden />
        </button>
      )}
      {busy && typeof way === 'object' && <Undoing busy={busy} of={way.of} onStop={stop} onDark={onDark} />}
    </li>
  );
}

const onDark =
  'min-h-8 rounded-md px-2 text-sm font-semibold underline-offset-2 hover:underline focus-visible:outline-surface aria-disabled:opacity-60';
