import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useT } from '../context';
import { IconButton } from './IconButton';

type Props = {
  readonly title: string;
  readonly description?: string | undefined;
  readonly onClose: () => void;
  /** At work on what can't be left half-way: it stays until that is done or stopped. */
  readonly busy?: boolean;
  /** The field to begin at; else the first there is. */
  readonly startAt?: string | undefined;
  readonly children: ReactNode;
};

/** A dialog that is there as long as it is rendered. Focus goes in, stays in, and returns to where it came from. */
export function Dialog({ title, description, onClose, busy = false, startAt, children }: Props) {
  const t = useT();
  const popup = useRef<HTMLDivElement>(null);
  const first = () =>
    popup.current?.querySelector<HTMLElement>(`[data-field="${startAt}"]`) ??
    popup.current?.querySelector<HTMLElement>('input, select, textarea') ??
    true;
  return (
    <Base.Root open onOpenChange={(open) => !open && !busy && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          ref={popup}
          initialFocus={first}
          className="card fixed inset-x-2 top-4 z-50 mx-auto flex max-h-[calc(100dvh-2rem)] max-w-lg flex-col overflow-y-auto shadow-float"
        >
          <header className="flex items-start gap-2 px-4 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description && (
                <Base.Description className="mt-1 text-sm text-muted">{description}</Base.Description>
              )}
            </div>
            {!busy && (
              <Base.Close
                render={<IconButton label={t('close')} icon={<X className="size-4" aria-hidden />} />}
              />
            )}
          </header>
          <div className="px-4 pb-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
