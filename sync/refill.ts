import type { Context } from './context';
import { hashOf } from './control/record';
import { pull } from './pull';
import { boxesOf, CONTROL, type Outbound, shardOf } from './relay';

/** Is a message with these bytes there? */
async function isThere({ relay }: Context, subject: string, hash: string): Promise<boolean> {
  for (const { seq } of await relay.list(subject)) {
    const message = await relay.get(seq);
    if (message && (await hashOf(message.bytes)) === hash) return true;
  }
  return false;
}

/**
 * Gives a relay that is empty, or that was set back, what it lacks of the control log and this epoch's keys. The records
 * of dossiers follow as everything does that the relay has not. Erased ones are named in the log: nothing brings them
 * back (sync.md, 3.9).
 */
export async function refill(context: Context): Promise<void> {
  const { state, relay, firm } = context;
  const { epoch } = state;
  if (state.halted || !firm || !epoch || state.read >= state.chain.length) return;
  const last = () => ({ lastOf: CONTROL, seq: state.position });
  const put = async (subject: string, bytes: Outbound) => {
    if (!(await isThere(context, subject, await hashOf(bytes)))) await relay.publish(subject, bytes, last());
  };
  await put(boxesOf(epoch.number), epoch.boxes);
  for (const [shard, bytes] of epoch.shards.entries()) await put(shardOf(epoch.number, shard), bytes);
  while (!state.halted && state.read < state.chain.length) {
    const next = state.chain[state.read];
    if (!next) return;
    const before = state.read;
    await relay.publish(CONTROL, next, last());
    // Its own, or what another device put there meanwhile: the same, or the firm has two histories.
    await pull(context);
    if (state.read === before) return;
  }
}
