import { useRef, useState } from 'react';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { Proposal } from '@/storage/schema/policy';
import type { PolicyPreview } from '@/storage/services/services';
import { useSurface } from '../../../context';

export type Previewing =
  | { readonly state: 'none' }
  | { readonly state: 'busy'; readonly proposal: Proposal; readonly done: number; readonly of: number }
  | { readonly state: 'ready'; readonly proposal: Proposal; readonly preview: PolicyPreview };

const none: Previewing = { state: 'none' };

/** What a version would change, asked of the engine; shown until it is accepted or put away. */
export function usePreview() {
  const { ask } = useSurface();
  const [shown, setShown] = useState<Previewing>(none);
  const stopping = useRef<AbortController | null>(null);
  return {
    shown,
    /** The error when it could not be accepted; the preview itself comes as `shown`. */
    look: async (proposal: Proposal): Promise<Result<null, CommandError>> => {
      const controller = new AbortController();
      stopping.current = controller;
      setShown({ state: 'busy', proposal, done: 0, of: 1 });
      const result = await ask('previewPolicy', proposal, {
        signal: controller.signal,
        progress: (done, of) => setShown((now) => (now.state === 'busy' ? { ...now, done, of } : now)),
      });
      setShown(result.ok ? { state: 'ready', proposal, preview: result.value } : none);
      return result.ok || result.error.type === 'Stopped' ? { ok: true, value: null } : result;
    },
    close: () => {
      stopping.current?.abort();
      setShown(none);
    },
  };
}
