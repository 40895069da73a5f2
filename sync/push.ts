import type { Bytes } from '@/vault/bytes';
import { type RecordHeader, type RecordType, type SealedRecord, sealRecord } from '@/vault/firm/record';
import type { DossierKey } from '@/vault/keyring';
import { type Context, shortHead } from './context';
import { pull } from './pull';
import { CONTROL, recordsOf } from './relay';
import { isErased } from './takeRecord';

/** Refusals in a row after which a run leaves it to the next one. */
export const TRIES = 12;

type Sealing = {
  readonly dossier: string;
  readonly type: RecordType;
  readonly key: DossierKey;
  readonly plain: Uint8Array;
  /** Another than the one that the control log is in: a transition seals for the one that it begins. */
  readonly epoch?: number;
  readonly brings?: Bytes;
};

/** The next record of this device. Null: it is more than a record may hold. */
export async function recordOf(
  context: Context,
  { dossier, type, key, plain, epoch, brings }: Sealing,
): Promise<SealedRecord | null> {
  const { state, firm, keys, signing } = context;
  if (!firm || !state.epoch) throw new Error('no epoch to seal for');
  state.made++;
  const header: RecordHeader = {
    type,
    epoch: epoch ?? firm.epoch,
    dossier,
    device: state.device,
    seq: state.made,
    head: shortHead(firm),
    version: key.v,
  };
  const making = { header, key: await keys.of(key.raw), signing };
  return sealRecord(
    plain,
    brings ? { ...making, brings: { raw: brings, kek: await keys.of(state.epoch.kek) } } : making,
  );
}

/** Sends what the relay lacks of one dossier. False: it was refused, for there is something to read first. */
async function send(context: Context, dossier: string): Promise<boolean> {
  const { state, relay, replica } = context;
  const out = await replica.outgoing(dossier);
  const own = state.own.get(dossier);
  const key = own ?? state.ring.get(dossier)?.at(-1);
  if (!out || !key) return true;
  const { plain } = out;
  const sealed = own
    ? await recordOf(context, { dossier, type: 'create', key, plain, brings: own.raw })
    : ((await recordOf(context, { dossier, type: 'update', key, plain })) ??
      // More than an update may hold, as after a relay was lost: a snapshot holds more.
      (await recordOf(context, { dossier, type: 'snapshot', key, plain })));
  if (!sealed) throw new RangeError('a dossier is larger than a record may be');
  const seq = await relay.publish(recordsOf(dossier), sealed, { lastOf: CONTROL, seq: state.position });
  if (seq === null) return false;
  if (own) {
    state.ring.set(dossier, [own]);
    state.own.delete(dossier);
  }
  // Only now: what was not acknowledged is sent again.
  context.batch.acknowledged(dossier, out.mark);
  await context.commit();
  return true;
}

/** Sends what this device has and the relay has not, fenced: nothing goes out past a control record that wasn't read. */
export async function push(context: Context): Promise<void> {
  const { state, replica } = context;
  for (const dossier of await replica.unsent())
    for (let tries = 0; tries < TRIES; tries++) {
      if (state.halted || !state.epoch || isErased(context, dossier)) break;
      if (await send(context, dossier)) break;
      await pull(context);
    }
}
