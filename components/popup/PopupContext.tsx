import { createContext, use } from 'react';
import type { Workspace } from '@/storage/reader';
import type { RegisterPlace } from '../kit/registerPlace';
import type { Page } from './page';
import type { EarlyEnter } from './tag/earlyEnter';

/** What was typed and not saved yet: it outlives the popup, in memory only. */
export type Drafts = {
  readonly load: (key: string) => unknown;
  readonly save: (key: string, value: unknown) => void;
  readonly drop: (key: string) => void;
};

/** What the browser has to do: the entrypoint does it. Each rejects when the browser could not. */
export type BrowserActions = {
  readonly onOpenRegister: () => Promise<void>;
  readonly onGoTo: (place: RegisterPlace) => Promise<void>;
  /** False: the user refused it in the browser's own question. */
  readonly onSwitchOn: () => Promise<boolean>;
  readonly onTeach: () => Promise<boolean>;
  /** The download that was offered is registered, or not wanted. */
  readonly onOfferDone: () => void;
  /** Everything from the start. */
  readonly onRetry: () => void;
};

/** The same for whoever is in the popup: that the register could not be opened is said for them. */
export type PopupActions = Omit<BrowserActions, 'onOpenRegister' | 'onGoTo'> & {
  readonly onOpenRegister: () => void;
  readonly onGoTo: (place: RegisterPlace) => void;
};

export type PopupState = {
  readonly page: Page;
  readonly workspace: Workspace;
  readonly drafts: Drafts;
  readonly enter: EarlyEnter;
  readonly actions: PopupActions;
};

export const PopupContext = createContext<PopupState | null>(null);

export function usePopup(): PopupState {
  const popup = use(PopupContext);
  if (!popup) throw new Error('a component stands outside the popup');
  return popup;
}
