import type { ComponentProps } from 'react';
import { ToastProvider } from '../kit/Toasts';
import { Frame } from './Frame';
import type { BrowserActions } from './PopupContext';
import { useTold } from './useTold';

type Props = Omit<ComponentProps<typeof Frame>, 'onOpenRegister'> & Pick<BrowserActions, 'onOpenRegister'>;

/** The frame while there is no register to ask: before it is open, or while it is locked. */
export function LoneFrame(props: Props) {
  return (
    <ToastProvider>
      <Told {...props} />
    </ToastProvider>
  );
}

function Told({ onOpenRegister, ...props }: Props) {
  const told = useTold();
  return <Frame {...props} onOpenRegister={() => told(onOpenRegister())} />;
}
