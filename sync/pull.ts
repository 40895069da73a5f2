import { sameBytes } from '@/vault/bytes';
import type { Context } from './context';
import { CONTROL } from './relay';
import { takeControl } from './takeControl';
import { takeRecord } from './takeRecord';

/** The relay is another one, or older than what was read of it: it is read from its start, and filled with what it lacks. */
async function beginAgain(context: Context, created: string): Promise<void> {
  const { state } = context;
  state.created = created;
  state.cursor = 0;
  state.position = 0;
  state.read = 0;
  state.seen.clear();
  state.parked.splice(0);
  context.batch.nothingSent();
  await context.commit();
}

/** Is the last control record still where it was read? A relay that was set back may have grown past it since. */
async function isWhereItWas({ relay, state }: Context): Promise<boolean> {
  const last = state.chain[state.read - 1];
  if (!last) return true;
  const message = await relay.get(state.position);
  return message !== null && sameBytes(message.bytes, last);
}

/** Reads on until there is no more, in the stream's one order; what is read is kept batch by batch. */
export async function pull(context: Context): Promise<void> {
  const { relay, state } = context;
  const { created, last } = await relay.info();
  const isOther = state.created !== created || last < state.cursor || !(await isWhereItWas(context));
  if (isOther) await beginAgain(context, created);
  while (!state.halted) {
    const from = state.cursor;
    const messages = await relay.read(from + 1);
    if (messages.length === 0) return;
    for (const message of messages) {
      // Places only go up: a relay that shows one twice, or goes back, is not believed.
      if (message.seq <= state.cursor) continue;
      if (message.subject === CONTROL) await takeControl(context, message);
      else if (message.subject.startsWith('d.')) await takeRecord(context, message);
      if (state.halted) break;
      state.cursor = message.seq;
    }
    if (state.cursor === from && !state.halted) context.halt('withheld');
    await context.commit();
  }
}
