import { z } from 'zod';
import { DamagedDossier } from '../engine/openDossier';
import type { Session } from '../engine/session';
import { err, ok, type Result } from '../result';
import { batchable } from './batchable';
import type { BatchName, BatchOutcome, CommandError } from './commands';
import { define } from './define';

const MOST = 5_000;

const isBatchable = (name: string): name is BatchName => Object.hasOwn(batchable, name);

const item = z.strictObject({ name: z.string().refine(isBatchable), input: z.unknown() });
const schema = z.strictObject({ items: z.array(item).min(1) });

/** One of the commands in the session of all. What it refuses it has not begun: that is checked, not hoped. */
async function runOne(
  session: Session,
  name: BatchName,
  input: unknown,
): Promise<Result<null, CommandError>> {
  const before = session.changes.length;
  try {
    const result = await batchable[name].run(session, input);
    if (result.ok) return ok(null);
    if (session.changes.length > before)
      throw new Error(`${name} changed something and was refused after that`);
    return err(result.error);
  } catch (error) {
    if (error instanceof DamagedDossier) return err({ type: 'Unreadable', problem: 'damaged' });
    throw error;
  }
}

export const batch = define<'batch', typeof schema>(schema, async (session, { items }) => {
  if (items.length > MOST) return err({ type: 'TooMuch' });
  await session.tools.beforeLargeChange('bulk');
  const failed: { at: number; error: CommandError }[] = [];
  for (const [at, { name, input }] of items.entries()) {
    await session.step(at, items.length);
    const result = await runOne(session, name, input);
    if (!result.ok) failed.push({ at, error: result.error });
  }
  const outcome: BatchOutcome = { done: items.length - failed.length, failed };
  return ok({ output: outcome, subject: String(outcome.done), undoable: outcome.done > 0 });
});
