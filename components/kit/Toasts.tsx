import { X } from 'lucide-react';
import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { useT } from '../context';

type Toast = { readonly text: string; readonly undo?: (() => void) | undefined };
type Shown = Toast & { readonly id: number };

const ToastContext = createContext<((toast: Toast) => void) | null>(null);
const MILLISECONDS = 10_000;
let last = 0;

/** Says what was done, with the way back, for ten seconds; longer while it is pointed at or holds the focus. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const show = useCallback((toast: Toast) => {
    last += 1;
    const shown = { ...toast, id: last };
    setToasts((now) => [...now.slice(-1), shown]);
  }, []);
  const close = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={t('toasts')}
        aria-live="polite"
        className="pointer-events-none fixed inset-x-2 bottom-3 z-50"
      >
        <ol className="mx-auto flex max-w-md flex-col gap-2">
          {toasts.map((toast) => (
            <ToastCard key={toast.id} toast={toast} onClose={close} />
          ))}
        </ol>
      </section>
    </ToastContext>
  );
}

export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext);
  if (!show) throw new Error('a component stands outside ToastProvider');
  return show;
}

function ToastCard({ toast, onClose }: { readonly toast: Shown; readonly onClose: (id: number) => void }) {
  const t = useT();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    let timer = setTimeout(function fade() {
      if (card.current?.matches(':hover, :focus-within')) timer = setTimeout(fade, 1000);
      else onClose(toast.id);
    }, MILLISECONDS);
    return () => clearTimeout(timer);
  }, [onClose, toast.id]);
  return (
    <li
      ref={card}
      className="pointer-events-auto flex items-center gap-2 rounded-lg bg-text py-1.5 pr-1.5 pl-4 text-surface shadow-float"
    >
      <p className="min-w-0 flex-1">{toast.text}</p>
      {toast.undo && (
        <button
          type="button"
          className={onDark}
          onClick={() => {
            toast.undo?.();
            onClose(toast.id);
          }}
        >
          {t('undo')}
        </button>
      )}
      <button
        type="button"
        aria-label={t('close')}
        title={t('close')}
        className={onDark}
        onClick={() => onClose(toast.id)}
      >
        <X className="size-4" aria-hidden />
      </button>
    </li>
  );
}

const onDark =
  'min-h-8 rounded-md px-2 text-sm font-semibold underline-offset-2 hover:underline focus-visible:outline-surface';
