import { type Bytes, hex, randomBytes } from '@/vault/bytes';
import { newBoxKey, sealBoxes } from '@/vault/firm/boxes';
import { sealRing } from '@/vault/firm/ring';
import { newSigningKey } from '@/vault/firm/signing';
import { importKey } from '@/vault/seal';
import { hashOf, signControl } from './control/record';
import type { Member, Role } from './control/schema';
import { noWants, type SyncState } from './state';
import { recipientsOf } from './transition';

/** A device that belongs to no firm yet. */
export async function newDevice(): Promise<SyncState> {
  const { pkcs8, publicKey } = await newSigningKey();
  return {
    device: hex(randomBytes(8)),
    signing: { pkcs8, publicKey },
    box: { ...(await newBoxKey()), since: 0 },
    nextBox: null,
    chain: [],
    read: 0,
    created: null,
    cursor: 0,
    position: 0,
    epoch: null,
    ring: new Map(),
    own: new Map(),
    made: 0,
    seen: new Map(),
    parked: [],
    refused: new Set(),
    wants: noWants(),
    asking: null,
    halted: null,
  };
}

/** A device as the control log names it. */
export const memberOf = ({ device, signing, box }: SyncState, role: Role): Member => ({
  device,
  sign: hex(signing.publicKey),
  box: hex(box.publicKey),
  role,
});

/**
 * A new firm with this device as its owner. Nothing leaves the device by it: the first relay that it meets is filled.
 *
 * @param recovery the public key of the recovery words, 32 bytes.
 */
export async function found(device: SyncState, recovery: Bytes, at: number): Promise<SyncState> {
  const firm = hex(randomBytes(16));
  const member = memberOf(device, 'owner');
  const kek = randomBytes(32);
  const boxes = await sealBoxes(kek, firm, 1, recipientsOf([member], hex(recovery)));
  const shards = await sealRing(new Map(), await importKey(kek), firm, 1);
  const body = {
    v: 1,
    t: 'genesis',
    firm,
    prev: null,
    by: device.device,
    at,
    epoch: 1,
    boxes: await hashOf(boxes),
    ring: await Promise.all(shards.map(hashOf)),
    member,
    recovery: hex(recovery),
  } as const;
  const { pkcs8, publicKey } = device.signing;
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  const genesis = await signControl(body, { pkcs8, publicKey, key });
  return { ...device, chain: [genesis], epoch: { number: 1, kek, boxes, shards } };
}
