import { readHeader } from '@/vault/firm/record';
import type { Context } from './context';
import { pull } from './pull';
import { recordOf } from './push';
import { recordsOf } from './relay';

/** Past either of these a dossier's records are folded into one snapshot. */
export type FoldAt = { readonly records: number; readonly bytes: number };
export const FOLD: FoldAt = { records: 20, bytes: 16 * 1024 };

/** May its key be found without its first record? A ring that was made since holds it. */
const isCovered = (epoch: number, current: number): boolean => epoch < current;

/**
 * Folds the records of a dossier into one. It counts only if nothing came after what was taken in here: else nothing
 * happens. Only what was sent already is in it, so it says nothing that a fence held back.
 */
async function fold(context: Context, dossier: string): Promise<void> {
  const { state, relay, replica, firm } = context;
  const upTo = state.seen.get(dossier)?.seq ?? 0;
  const key = state.ring.get(dossier)?.at(-1);
  if (!firm || !key || (await replica.outgoing(dossier))) return;
  const whole = await replica.whole(dossier);
  const sealed = whole && (await recordOf(context, { dossier, type: 'snapshot', key, plain: whole.plain }));
  if (!sealed) return;
  const subject = recordsOf(dossier);
  if ((await relay.publish(subject, sealed, { lastOf: subject, seq: upTo })) === null) return;
  for (const { seq } of await relay.list(subject)) {
    if (seq > upTo) continue;
    const message = await relay.get(seq);
    const read = message && readHeader(message.bytes);
    if (read?.type !== 'known') continue;
    const { type, epoch } = read.header;
    if (type !== 'create' || isCovered(epoch, firm.epoch)) await relay.remove(seq);
  }
}

export async function compact(context: Context, at: FoldAt = FOLD): Promise<void> {
  const { state } = context;
  if (state.halted || !state.epoch) return;
  const long = Array.from(state.seen).filter(
    ([dossier, { records, bytes }]) =>
      (records > at.records || bytes > at.bytes) && !state.refused.has(dossier),
  );
  for (const [dossier] of long) await fold(context, dossier);
  if (long.length > 0) await pull(context);
}
