import { z } from 'zod';
import { batch as batchCommand } from '../commands/batch';
import type { BatchOutcome } from '../commands/commands';
import { undo as undoCommand } from '../commands/undo';
import type { Work } from '../engine/register';
import { ok } from '../result';
import { id } from '../schema/fields';
import { type Asked, defineService } from './define';

/** How much of the way the work is; what is left is the writing. */
const WORK = 0.8;

/** Carries out a command that may take long: whoever asks sees how far it is and may stop it, and then nothing was done. */
export function watched(run: Work['run'], { progress, signal }: Asked): Pick<Work, 'run' | 'watch'> {
  return {
    run: (session) => {
      session.watch = { signal, progress: (done, of) => progress((WORK * done) / Math.max(1, of), 1) };
      return run(session);
    },
    watch: {
      signal,
      progress: (done, of) => progress(WORK + ((1 - WORK) * done) / Math.max(1, of), 1),
    },
  };
}

const batchSchema = z.strictObject({ command: id, items: z.array(z.unknown()) });

export const batch = defineService<'batch', typeof batchSchema>(
  batchSchema,
  async ({ carryOut }, { command, items }, asked) => {
    const work = watched((session) => batchCommand.run(session, { items }), asked);
    const done = await carryOut({ name: 'batch', ...work }, command);
    if (!done.ok) return done;
    return ok({ ...(done.value.output as BatchOutcome), command: done.value.command });
  },
);

const undoSchema = z.strictObject({ command: id });

export const undo = defineService<'undo', typeof undoSchema>(
  undoSchema,
  async ({ carryOut }, input, asked) => {
    const work = watched((session) => undoCommand.run(session, input), asked);
    const done = await carryOut({ name: 'undo', ...work }, asked.id);
    return done.ok ? ok(null) : done;
  },
);
