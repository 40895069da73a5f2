import { readHeader } from '@/vault/firm/record';
import type { Context } from './context';
import { hashOf } from './control/record';
import { openChecked } from './takeRecord';

/** Records that will never open: of an epoch that was given up, or under a key that a redaction dropped. */
async function dropUseless(context: Context): Promise<void> {
  const { state, relay, firm } = context;
  if (!firm) return;
  for (const one of state.parked.splice(0)) {
    if (await openChecked(context, one.seq, one.bytes)) continue;
    const read = readHeader(one.bytes);
    if (read.type === 'known' && read.header.epoch <= firm.epoch) await relay.remove(one.seq);
    else state.parked.push(one);
  }
}

const numberIn = (subject: string): number => Number(subject.split('.')[1]);

/** Boxes and rings of epochs that are over, and of tries for this one that came to nothing. */
async function dropOldKeys({ relay, firm }: Context): Promise<void> {
  if (!firm) return;
  const hashes = new Set([firm.boxes, ...firm.ring]);
  for (const { seq, subject } of [...(await relay.list('b.*')), ...(await relay.list('k.>'))]) {
    const epoch = numberIn(subject);
    if (epoch > firm.epoch) continue;
    const message = epoch === firm.epoch ? await relay.get(seq) : null;
    if (epoch < firm.epoch || (message && !hashes.has(await hashOf(message.bytes)))) await relay.remove(seq);
  }
}

/** Records of dossiers that were erased, and those below a redaction: none of them opens any more. */
async function dropErased({ relay, firm, state }: Context): Promise<void> {
  if (!firm) return;
  for (const { seq, subject } of await relay.list('d.*')) {
    const dossier = subject.slice(2);
    if (firm.erased.has(dossier)) {
      await relay.remove(seq);
      continue;
    }
    const [oldest] = state.ring.get(dossier) ?? [];
    if (!oldest || oldest.v === 1) continue;
    const message = await relay.get(seq);
    const read = message && readHeader(message.bytes);
    if (read?.type === 'known' && read.header.version < oldest.v) await relay.remove(seq);
  }
}

/**
 * Deletes on the relay, one by one, what nothing opens any more. Every member does it at every run, so a device that
 * went away in the middle of an erasure leaves nothing behind.
 */
export async function sweep(context: Context): Promise<void> {
  if (context.state.halted || !context.state.epoch) return;
  await dropUseless(context);
  await dropOldKeys(context);
  await dropErased(context);
  await context.commit();
}
