import { type Bytes, fromHex, hex, randomBytes } from '@/vault/bytes';
import { newBoxKey, type Recipient, type SealedBoxes, sealBoxes } from '@/vault/firm/boxes';
import { readHeader } from '@/vault/firm/record';
import { sealRing } from '@/vault/firm/ring';
import { type DossierKey, newDossierKey } from '@/vault/keyring';
import type { Sealed } from '@/vault/seal';
import type { Context } from './context';
import { hashOf, signControl } from './control/record';
import type { EpochBody, Member } from './control/schema';
import { pull } from './pull';
import { recordOf, TRIES } from './push';
import { boxesOf, CONTROL, type Outbound, recordsOf, shardOf } from './relay';
import { sweep } from './sweep';

/** In the place of a device's id, for the paper with the recovery words. */
export const RECOVERY = '0'.repeat(16);

export const recipientsOf = (members: Iterable<Member>, recovery: string): Recipient[] => [
  ...Array.from(members, ({ device, box }) => ({ device, publicKey: fromHex(box) })),
  { device: RECOVERY, publicKey: fromHex(recovery) },
];

/** What the next epoch will be. */
type Next = {
  readonly kek: Bytes;
  readonly ring: Map<string, DossierKey[]>;
  readonly members: readonly Member[];
  /** As the redactions stood when it was made. */
  readonly covers: ReadonlyMap<string, number>;
  readonly change: Pick<EpochBody, 'erase' | 'redact' | 'add' | 'revoke' | 'reason'>;
};

function nextOf({ state, firm }: Context): Next | null {
  if (!firm) return null;
  const { erase, redact, add, revoke } = state.wants;
  const known = (device: string) => firm.members.has(device) || firm.revoked.has(device);
  const change = {
    erase: Array.from(erase).filter((id) => !firm.erased.has(id)),
    redact: Array.from(redact.keys()).filter((id) => state.ring.has(id) && !erase.has(id)),
    add: Array.from(add.values()).filter(({ device }) => !known(device)),
    revoke: Array.from(revoke).filter((device) => firm.members.has(device)),
  };
  if (Object.values(change).every((some) => some.length === 0)) return null;
  const ring = new Map<string, DossierKey[]>();
  for (const [id, keys] of state.ring) {
    if (erase.has(id)) continue;
    const newest = keys.at(-1)?.v ?? 0;
    // What was redacted is opened by nothing any more; what a revoked device knows opens nothing that comes.
    if (change.redact.includes(id)) ring.set(id, [newDossierKey(newest + 1)]);
    else ring.set(id, change.revoke.length > 0 ? [...keys, newDossierKey(newest + 1)] : keys);
  }
  const members = [
    ...Array.from(firm.members.values()).filter(({ device }) => !revoke.has(device)),
    ...change.add,
  ];
  const kinds = [erase.size, redact.size, add.size + revoke.size].filter(Boolean).length;
  const one = erase.size > 0 ? 'request' : redact.size > 0 ? 'redaction' : 'device';
  return {
    kek: randomBytes(32),
    ring,
    members,
    covers: new Map(redact),
    change: { ...change, reason: kinds > 1 ? 'mixed' : one },
  };
}

/** Publishes one message behind another, so that nothing comes in between. */
class Row {
  readonly published: number[] = [];
  private readonly context: Context;
  private last: number;
  constructor(context: Context) {
    this.context = context;
    this.last = context.state.cursor;
  }

  /** False: something came in between. */
  async put(subject: string, bytes: Outbound): Promise<boolean> {
    const seq = await this.context.relay.publish(subject, bytes, { lastOfStream: this.last });
    if (seq === null) return false;
    this.published.push(seq);
    this.last = seq;
    return true;
  }

  /** What was published for an epoch that never came. */
  async takeBack(): Promise<void> {
    for (const seq of this.published) await this.context.relay.remove(seq);
  }
}

/** Boxes, ring and redacted snapshots, and then the control record that makes them count. */
async function publish(context: Context, row: Row, next: Next): Promise<boolean> {
  const { firm, keys, replica, state } = context;
  if (!firm) return false;
  const epoch = firm.epoch + 1;
  const boxes: SealedBoxes = await sealBoxes(
    next.kek,
    firm.firm,
    epoch,
    recipientsOf(next.members, firm.recovery),
  );
  const shards: Sealed[] = await sealRing(next.ring, await keys.of(next.kek), firm.firm, epoch);
  if (!(await row.put(boxesOf(epoch), boxes))) return false;
  for (const [shard, bytes] of shards.entries())
    if (!(await row.put(shardOf(epoch, shard), bytes))) return false;
  for (const dossier of next.change.redact) {
    const [key] = next.ring.get(dossier) ?? [];
    const whole = await replica.whole(dossier);
    if (!key || !whole) continue;
    const sealed = await recordOf(context, { dossier, type: 'snapshot', key, plain: whole.plain, epoch });
    if (!sealed) throw new RangeError('a dossier is larger than a record may be');
    if (!(await row.put(recordsOf(dossier), sealed))) return false;
  }
  const ring = await Promise.all(shards.map(hashOf));
  const body: EpochBody = {
    v: 1,
    t: 'epoch',
    firm: firm.firm,
    prev: firm.head,
    by: state.device,
    at: context.now(),
    epoch,
    boxes: await hashOf(boxes),
    ring,
    ...next.change,
  };
  // Kept before it is said: whoever goes down here reads it back, and must know what it was for.
  state.asking = { prev: firm.head, redact: new Map(next.covers) };
  await context.commit();
  return row.put(CONTROL, await signControl(body, context.signing));
}

/**
 * Erases, redacts, lets devices in and out: always a new epoch, whose key, boxes and ring no earlier key opens (sync.md,
 * 3.7). False: there is something that must be read or opened first, and it is for a later run.
 */
export async function transition(context: Context): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    await pull(context);
    await sweep(context);
    const { state } = context;
    if (state.halted || !state.epoch || waiting(context)) return false;
    const next = nextOf(context);
    if (!next) return true;
    const row = new Row(context);
    if (!(await publish(context, row, next))) {
      await row.takeBack();
      continue;
    }
    await pull(context);
    await sweep(context);
    return true;
  }
  return false;
}

/**
 * Something that can't be opened: whoever makes the next ring must know all keys. What was sealed for an epoch that is
 * not there yet was left by a device that went down before it began it, and is nobody's.
 */
const waiting = ({ state, firm }: Context): boolean =>
  state.parked.some(({ bytes }) => {
    const read = readHeader(bytes);
    return read.type !== 'known' || read.header.epoch <= (firm?.epoch ?? 0);
  });

/** A new key for this device's boxes, once it has opened an epoch: the old one opens the boxes of before. */
export async function announce(context: Context): Promise<void> {
  const { state, firm, relay } = context;
  if (!firm || !state.epoch || state.halted || state.box.since >= state.epoch.number) return;
  state.nextBox ??= await newBoxKey();
  // Kept before it is known: whoever seals to it must find it here, whatever happens in between.
  await context.commit();
  const body = {
    v: 1,
    t: 'prekey',
    firm: firm.firm,
    prev: firm.head,
    by: state.device,
    at: context.now(),
    box: hex(state.nextBox.publicKey),
  } as const;
  const record = await signControl(body, context.signing);
  await relay.publish(CONTROL, record, { lastOf: CONTROL, seq: state.position });
  await pull(context);
}
