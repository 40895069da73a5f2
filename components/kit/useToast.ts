import { createContext, use } from 'react';
import type { WayBack } from './useUndo';

/** What a notice says, and the way back: steps of the register, or something of its own that is quick. */
export type Toast = { readonly text: string; readonly undo?: WayBack | (() => void) | undefined };

export const ToastContext = createContext<((toast: Toast) => void) | null>(null);

export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext);
  if (!show) throw new Error('a component stands outside ToastProvider');
  return show;
}
