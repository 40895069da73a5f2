import { type ReactNode, useCallback, useState } from 'react';
import { useT } from '../context';
import { ToastCard } from './ToastCard';
import { type Toast, ToastContext } from './useToast';

type Shown = Toast & { readonly id: number };

let last = 0;

/** Says what was done, with the way back, where it covers little: the last two notices there are. */
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
            <ToastCard key={toast.id} toast={toast} onClose={() => close(toast.id)} />
          ))}
        </ol>
      </section>
    </ToastContext>
  );
}
