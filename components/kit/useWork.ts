import { useRef, useState } from 'react';
import type { Watch } from '@/storage/services/services';

export type Working = { readonly done: number; readonly of: number } | null;

/** Longer work of the engine that says how far it is and can be stopped; one at a time. */
export function useWork() {
  const [busy, setBusy] = useState<Working>(null);
  const stopping = useRef<AbortController | null>(null);
  return {
    busy,
    stop: () => stopping.current?.abort(),
    run: async <T>(work: (watch: Watch) => Promise<T>): Promise<T> => {
      const controller = new AbortController();
      stopping.current = controller;
      setBusy({ done: 0, of: 1 });
      try {
        return await work({
          signal: controller.signal,
          progress: (done, of) => setBusy({ done, of }),
        });
      } finally {
        setBusy(null);
      }
    },
  };
}
