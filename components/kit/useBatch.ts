import { useCallback } from 'react';
import type { BatchItem, BatchOutcome, CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { Watch } from '@/storage/services/services';
import { useSurface, useT } from '../context';
import { type PendingBatch, whatOf } from './batches';
import { errorText } from './commandErrors';
import { useToast } from './useToast';
import { useWork } from './useWork';

export type Batched = BatchOutcome & { readonly command: string | null };

/** 128 random bits, as every command is called. */
const newCommand = (): string => crypto.randomUUID().replaceAll('-', '');

type Answer = Result<Batched, CommandError>;

/**
 * Sends many commands as one step, says how far it is, and can be stopped: then nothing was done. It is remembered until
 * the answer is there: a surface that is closed in between is answered when the next one opens (`useResume`).
 */
export function useBatch() {
  const ask = useAsk();
  const { batches } = useSurface();
  const { busy, stop, run } = useWork();
  return {
    busy,
    stop,
    run: (items: readonly BatchItem[]): Promise<Answer> =>
      run((watch) => {
        const pending = { command: newCommand(), items };
        return batches.hold(pending.command, async () => {
          await batches.save(pending);
          return ask(pending, watch);
        });
      }),
  };
}

function useAsk(): (pending: PendingBatch, watch: Watch) => Promise<Answer> {
  const { ask, batches } = useSurface();
  return useCallback(
    async (pending, watch) => {
      const result = await ask('batch', pending, watch);
      // Nobody answered: whether it was done is not known, so it is to be asked again.
      if (result.ok || result.error.type !== 'EngineUnreachable') await batches.drop(pending.command);
      return result;
    },
    [ask, batches],
  );
}

/** Finishes what a surface that was closed had asked, and says what became of it. `busy`: how far that is. */
export function useResume() {
  const ask = useAsk();
  const say = useSayBatched();
  const { batches } = useSurface();
  const t = useT();
  const toast = useToast();
  const { busy, stop, run } = useWork();
  const finish = async ({ command }: PendingBatch): Promise<Answer | null> =>
    batches.hold(command, async () => {
      // Another surface may have been at it until now.
      const pending = (await batches.load()).find((one) => one.command === command);
      return pending ? run((watch) => ask(pending, watch)) : null;
    });
  return {
    busy,
    stop,
    resume: async (): Promise<void> => {
      for (const pending of await batches.load()) {
        const result = await finish(pending);
        if (result?.ok) say(result.value, pending.items);
        else if (result) toast({ text: errorText(t, result.error) });
      }
    },
  };
}

/** "38 done, 2 not", with the way back. */
export function useSayBatched(): (batched: Batched, items: readonly BatchItem[]) => void {
  const t = useT();
  const toast = useToast();
  return useCallback(
    ({ done, failed, command }, items) => {
      toast({
        text:
          failed.length > 0
            ? t('batch.some', { done, failed: failed.length })
            : t(`bulk.done.${whatOf(items)}`, { count: done }),
        undo: command === null ? undefined : { commands: [command], of: done },
      });
    },
    [t, toast],
  );
}
