import { useCallback } from 'react';
import type { CommandError, CommandName, Input, Output } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import { useSurface, useT } from '../context';
import { errorText } from './commandErrors';
import { useToast } from './useToast';

export type Run = <N extends CommandName>(
  name: N,
  input: Input<N>,
  said: string,
) => Promise<Result<Output<N>, CommandError>>;

/** Sends a command and says what became of it: done, with the way back where there is one; or the error. */
export function useCommand(): Run {
  const { send } = useSurface();
  const t = useT();
  const toast = useToast();
  return useCallback(
    async (name, input, said) => {
      const result = await send(name, input);
      if (!result.ok) {
        // What is wrong with a field is said at the field.
        if (result.error.type !== 'InvalidInput') toast({ text: errorText(t, result.error) });
        return result;
      }
      const { command, output } = result.value;
      toast({ text: said, undo: command === null ? undefined : { commands: [command] } });
      return { ok: true, value: output };
    },
    [send, t, toast],
  );
}
