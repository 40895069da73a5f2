import { useCallback } from 'react';
import type { BatchItem, BatchOutcome, CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { useSurface, useT } from '../context';
import type { PendingBatch } from './batches';
import { errorText } from './commandErrors';
import { useToast } from './Toasts';

export type Batched = BatchOutcome & { readonly command: string | null };

/** 128 random bits, as every command is called. */
const newCommand = (): string => crypto.randomUUID().replaceAll('-', '');

/**
 * Sends many commands as one step. It is remembered until the answer is there: a surface that is closed in between is
 * answered when the next one opens (`useResume`).
 */
export function useBatch(): (items: readonly BatchItem[]) => Promise<Result<Batched, CommandError>> {
  const ask = useAsk();
  const { batches } = useSurface();
  return useCallback(
    async (items) => {
      const pending = { command: newCommand(), items };
      await batches.save(pending);
      return ask(pending);
    },
    [ask, batches],
  );
}

function useAsk(): (pending: PendingBatch) => Promise<Result<Batched, CommandError>> {
  const { send, batches } = useSurface();
  return useCallback(
    async ({ command, items }) => {
      const result = await send('batch', { items }, command);
      // Nobody answered: whether it was done is not known, so it is to be asked again.
      if (result.ok || result.error.type !== 'EngineUnreachable') await batches.drop(command);
      return result.ok
        ? { ok: true, value: { ...result.value.output, command: result.value.command } }
        : result;
    },
    [send, batches],
  );
}

/** Finishes what a surface that was closed had asked, and says what became of it. */
export function useResume(): () => Promise<void> {
  const ask = useAsk();
  const say = useSayBatched();
  const { batches } = useSurface();
  const t = useT();
  const toast = useToast();
  return useCallback(async () => {
    for (const pending of await batches.load()) {
      const result = await ask(pending);
      if (result.ok) say(result.value);
      else toast({ text: errorText(t, result.error) });
    }
  }, [batches, ask, say, t, toast]);
}

/** "38 done, 2 not", with the way back. */
export function useSayBatched(): (batched: Batched) => void {
  const { send } = useSurface();
  const t = useT();
  const toast = useToast();
  return useCallback(
    ({ done, failed, command }) => {
      const undo = async (step: string) => {
        const undone = await send('undo', { command: step });
        toast({ text: undone.ok ? t('undone') : errorText(t, undone.error) });
      };
      toast({
        text:
          failed.length > 0
            ? t('batch.some', { done, failed: failed.length })
            : t('batch.all', { count: done }),
        undo: command === null ? undefined : () => void undo(command),
      });
    },
    [send, t, toast],
  );
}
