import { type Bytes, fromHex } from '@/vault/bytes';
import { broughtKey, openRecord, type RecordHeader, readHeader, verifyRecord } from '@/vault/firm/record';
import type { Context } from './context';
import { type Message, recordsOf } from './relay';

/** The dossier's key that a record was sealed with; a first record brings it. Null: it is not here (yet). */
async function keyFor({ state, keys }: Context, bytes: Bytes, header: RecordHeader): Promise<Bytes | null> {
  const { dossier, version, epoch, type } = header;
  const known = state.ring.get(dossier);
  const shared = known?.find(({ v }) => v === version);
  if (shared) return shared.raw;
  if (type !== 'create' || known || !state.epoch || state.epoch.number !== epoch) return null;
  const raw = await broughtKey(bytes, header, await keys.of(state.epoch.kek));
  if (!raw) return null;
  state.ring.set(dossier, [{ v: version, raw }]);
  state.own.delete(dossier);
  return raw;
}

/** Nothing before it in this dossier is still to be taken in. */
function seen(
  { state }: Context,
  dossier: string,
  seq: number,
  add: { records: number; bytes: number },
): void {
  const before = state.seen.get(dossier) ?? { seq: 0, records: 0, bytes: 0 };
  state.seen.set(dossier, {
    seq: Math.max(before.seq, seq),
    records: before.records + add.records,
    bytes: before.bytes + add.bytes,
  });
}

/** Opens a record that was checked. False: it can't be opened, or not yet. */
export async function openChecked(context: Context, seq: number, bytes: Bytes): Promise<boolean> {
  const read = readHeader(bytes);
  if (read.type !== 'known') return false;
  const { header } = read;
  const raw = await keyFor(context, bytes, header);
  const plain = raw && (await openRecord(bytes, header.type, await context.keys.of(raw)));
  if (!plain) return false;
  context.batch.taken(header.dossier, header.type, plain);
  if (header.type === 'snapshot') context.state.seen.delete(header.dossier);
  const counts = header.type === 'snapshot' ? { records: 0, bytes: 0 } : { records: 1, bytes: bytes.length };
  seen(context, header.dossier, seq, counts);
  return true;
}

export const isErased = ({ state, firm }: Context, dossier: string): boolean =>
  state.wants.erase.has(dossier) || (firm?.erased.has(dossier) ?? false);

/**
 * Every version ends with its maker's signature. Nothing is erased past a record that can't be read yet, so one that
 * nobody of the firm made must not pass for such a record.
 */
async function isOfSomebody({ firm, verifier }: Context, bytes: Bytes): Promise<boolean> {
  for (const { sign } of firm?.members.values() ?? [])
    if (await verifyRecord(verifier, bytes, fromHex(sign))) return true;
  return false;
}

/**
 * A record as the relay gives it, in the stream's order. What can't be opened yet is parked; what nobody of the firm
 * made, or what belongs to an erased dossier, is dropped.
 */
export async function takeRecord(context: Context, { seq, subject, bytes }: Message): Promise<void> {
  const { state, firm } = context;
  const read = readHeader(bytes);
  if (read.type === 'newer') {
    if (await isOfSomebody(context, bytes)) state.parked.push({ seq, bytes });
    return;
  }
  if (read.type === 'broken' || subject !== recordsOf(read.header.dossier)) return;
  const { header } = read;
  if (isErased(context, header.dossier)) return;
  const member = firm?.members.get(header.device);
  // From before it was let out, or past the fence since: not of the firm any more, and no loss.
  if (firm?.revoked.has(header.device)) return;
  const isTheirs = member && (await verifyRecord(context.verifier, bytes, fromHex(member.sign)));
  if (!isTheirs || member.role === 'reader') {
    state.refused.add(header.dossier);
    return;
  }
  // A colleague wrote it after a control record that was never shown here.
  if (!context.heads.has(header.head)) context.halt('withheld');
  else if (!(await openChecked(context, seq, bytes))) state.parked.push({ seq, bytes });
}
