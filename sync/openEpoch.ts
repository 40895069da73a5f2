import type { Bytes } from '@/vault/bytes';
import { openBox, type SealedBoxes } from '@/vault/firm/boxes';
import { openRing } from '@/vault/firm/ring';
import type { Sealed } from '@/vault/seal';
import type { Context } from './context';
import { hashOf } from './control/record';
import { boxesOf, shardOf } from './relay';

/** The message with these bytes, whatever else stands under its subject: an epoch that never came leaves its own. */
async function byHash({ relay }: Context, subject: string, hash: string): Promise<Bytes | null> {
  for (const { seq } of await relay.list(subject)) {
    const message = await relay.get(seq);
    if (message && (await hashOf(message.bytes)) === hash) return message.bytes;
  }
  return null;
}

/**
 * Takes over the key and the ring of the epoch that the control log is in. Without them (this device is in no box, or a
 * later epoch has swept them away already) it has none until a later record brings them.
 */
export async function openEpoch(context: Context): Promise<void> {
  const { state, firm } = context;
  if (!firm) return;
  state.epoch = null;
  context.keys.forget();
  const boxes = (await byHash(context, boxesOf(firm.epoch), firm.boxes)) as SealedBoxes | null;
  const shards: Sealed[] = [];
  for (const [shard, hash] of firm.ring.entries()) {
    const bytes = await byHash(context, shardOf(firm.epoch, shard), hash);
    if (bytes) shards.push(bytes as Sealed);
  }
  if (!boxes || shards.length < firm.ring.length) return;
  const kek = await openBox(boxes, firm.firm, firm.epoch, state.device, state.box);
  const ring = kek && (await openRing(shards, await context.keys.of(kek), firm.firm, firm.epoch));
  if (!ring) return;
  state.epoch = { number: firm.epoch, kek, boxes, shards };
  state.ring = ring;
  for (const id of ring.keys()) state.own.delete(id);
}
