import { useCallback } from 'react';
import type { Counts } from '@/storage/rows';
import { useSurface } from '../context';
import { ageOf } from '../kit/backupAge';
import { ErrorBoundary } from '../kit/ErrorBoundary';
import type { LostRegister } from '../kit/LostRegister';
import { Resume } from '../kit/Resume';
import { ToastProvider } from '../kit/Toasts';
import { Coming } from './Coming';
import { Frame } from './Frame';
import { InFront, type Offer } from './InFront';
import { type BrowserActions, type Drafts, type PopupActions, PopupContext } from './PopupContext';
import type { Page } from './page';
import { Trouble } from './Trouble';
import type { EarlyEnter } from './tag/earlyEnter';
import { useAsked } from './useAsked';
import { useTold } from './useTold';
import { Welcome } from './Welcome';

type Props = {
  readonly page: Page;
  /** A report that was just saved and waits to be registered. */
  readonly offer: Offer | null;
  /** As they were last known; the register's own follow. */
  readonly counts: Counts | null;
  readonly drafts: Drafts;
  readonly enter: EarlyEnter;
  readonly actions: BrowserActions;
  /** This browser had a register; left out or null: it has it still. */
  readonly lost?: LostRegister | null;
};

/** What is this page, and what must I do here. */
export function Popup(props: Props) {
  return (
    <ToastProvider>
      <Guarded {...props} />
    </ToastProvider>
  );
}

function Guarded(props: Props) {
  const told = useTold();
  const { onOpenRegister, onGoTo, ...others } = props.actions;
  const actions: PopupActions = {
    ...others,
    onOpenRegister: () => told(onOpenRegister()),
    onGoTo: (place) => told(onGoTo(place)),
  };
  return (
    <ErrorBoundary
      fallback={(_retry, error) => (
        <Frame counts={props.counts} onOpenRegister={actions.onOpenRegister}>
          <Trouble error={error} onRetry={actions.onRetry} />
        </Frame>
      )}
    >
      <Resume />
      <Opened {...props} actions={actions} />
    </ErrorBoundary>
  );
}

type OpenedProps = Omit<Props, 'actions'> & { readonly actions: PopupActions };

function Opened({ page, offer, counts, drafts, enter, actions, lost = null }: OpenedProps) {
  const { reader, today } = useSurface();
  const workspace = useAsked(useCallback(() => reader.workspace(), [reader]));
  const current = useAsked(useCallback(() => reader.counts(today), [reader, today])) ?? counts;
  const backup = useAsked(useCallback(() => reader.backup(), [reader]));
  return (
    <Frame
      // As they were last known they stand there from the first; a register that isn't set up has none.
      counts={workspace && !workspace.settings.onboarded ? null : current}
      onOpenRegister={actions.onOpenRegister}
      age={workspace?.settings.onboarded && backup ? ageOf(backup, today) : null}
    >
      {workspace ? (
        <PopupContext value={{ page, workspace, drafts, enter, actions }}>
          {workspace.settings.onboarded ? (
            <InFront page={page} offer={offer} counts={current} />
          ) : (
            <Welcome lost={lost} />
          )}
        </PopupContext>
      ) : (
        <Coming />
      )}
    </Frame>
  );
}
