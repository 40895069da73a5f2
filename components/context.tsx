import { createContext, type ReactNode, use } from 'react';
import type nlCommon from '@/locales/nl/common';
import type nlRegister from '@/locales/nl/register';
import type { KeyOf, Translate } from '@/locales/translate';
import type { Day } from '@/policy/calendar';
import type { Send } from '@/storage/commands/commands';
import type { Reader } from '@/storage/reader';
import type { Language } from '@/storage/schema/settings';
import type { Ask } from '@/storage/services/services';
import type { Batches } from './kit/batches';

export type CommonKey = KeyOf<typeof nlCommon>;
export type PanelKey = KeyOf<typeof nlRegister>;

/** What a surface is given by its entrypoint: components themselves touch no browser interface. */
export type Surface = {
  readonly reader: Reader;
  readonly send: Send;
  /** Longer work of the engine, with its progress. */
  readonly ask: Ask;
  /** Calls back whenever something was written, by any surface; gives the way to stop. */
  readonly onChange: (heard: () => void) => () => void;
  /** Many commands as one step, remembered until they are answered. */
  readonly batches: Batches;
  /** The user's local day; moves on at midnight. */
  readonly today: Day;
  readonly language: Language;
  readonly t: Translate<string>;
  /** Opens an address in a tab of the browser. */
  readonly visit: (address: string) => void;
};

const SurfaceContext = createContext<Surface | null>(null);

export function SurfaceProvider({ value, children }: { value: Surface; children: ReactNode }) {
  return <SurfaceContext value={value}>{children}</SurfaceContext>;
}

export function useSurface(): Surface {
  const surface = use(SurfaceContext);
  if (!surface) throw new Error('a component stands outside SurfaceProvider');
  return surface;
}

/** Texts that every surface has. */
export const useT = (): Translate<CommonKey> => useSurface().t;
/** Texts of the side panel; only components/panel may ask for them. */
export const usePanelT = (): Translate<PanelKey> => useSurface().t;
