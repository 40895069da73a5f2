import type { Verifier } from '@/vault/firm/signing';
import { err, ok, type Result } from '../result';
import { hashOf, isSignedBy, readControl } from './record';
import type { ControlBody, Member } from './schema';

/** What the firm's control log says, up to one of its records. */
export type Firm = {
  readonly firm: string;
  /** The hash of the last record, and how many there are. */
  readonly head: string;
  readonly height: number;
  readonly epoch: number;
  /** Hashes of this epoch's boxes and of the parts of its ring. */
  readonly boxes: string;
  readonly ring: readonly string[];
  readonly recovery: string;
  readonly members: ReadonlyMap<string, Member>;
  readonly revoked: ReadonlySet<string>;
  /** For ever: no device brings back what stands here, however long it was away. */
  readonly erased: ReadonlySet<string>;
  readonly policy: { readonly minClient: number; readonly leaseDays: number };
};

export type ChainProblem =
  /** No control record of this firm, not signed by who it says, or beyond what that member may do. */
  | { readonly type: 'Refused' }
  /** It follows a record that is not the last one known: something is missing, or there are two histories. */
  | { readonly type: 'NotNext'; readonly prev: string | null };

type Grown = { readonly firm: Firm; readonly body: ControlBody };

const defaults = { minClient: 1, leaseDays: 180 };

/** Does whoever made it have the right to? An owner may do all; only an owner lets devices in or out. */
function mayDo(member: Member, body: ControlBody): boolean {
  if (body.t === 'prekey') return true;
  if (member.role === 'owner') return body.t !== 'genesis';
  if (member.role === 'reader') return false;
  return body.t === 'erasedProof' || (body.t === 'epoch' && body.add.length + body.revoke.length === 0);
}

async function begun(
  bytes: Uint8Array,
  body: ControlBody,
  verifier: Verifier,
): Promise<Result<Grown, ChainProblem>> {
  if (body.t !== 'genesis' || body.prev !== null) return err({ type: 'NotNext', prev: body.prev });
  const { member, firm, epoch, boxes, ring, recovery } = body;
  const isOwn = member.device === body.by && member.role === 'owner' && epoch === 1;
  if (!isOwn || !(await isSignedBy(verifier, bytes, member.sign))) return err({ type: 'Refused' });
  const first: Firm = {
    firm,
    head: await hashOf(bytes),
    height: 1,
    epoch,
    boxes,
    ring,
    recovery,
    members: new Map([[member.device, member]]),
    revoked: new Set(),
    erased: new Set(),
    policy: defaults,
  };
  return ok({ firm: first, body });
}

function after(firm: Firm, body: ControlBody): Partial<Firm> | null {
  switch (body.t) {
    case 'genesis':
      return null;
    case 'prekey': {
      const member = firm.members.get(body.by);
      return member ? { members: new Map(firm.members).set(body.by, { ...member, box: body.box }) } : null;
    }
    case 'epoch': {
      if (body.epoch !== firm.epoch + 1) return null;
      const known = (device: string) => firm.members.has(device) || firm.revoked.has(device);
      // An id is one device's for ever: nobody comes back under it with other keys.
      if (body.add.some(({ device }) => known(device))) return null;
      const members = new Map(firm.members);
      for (const device of body.revoke) members.delete(device);
      for (const member of body.add) members.set(member.device, member);
      // A firm that nobody can let a device in or out of is none.
      if (!Array.from(members.values()).some(({ role }) => role === 'owner')) return null;
      return {
        epoch: body.epoch,
        boxes: body.boxes,
        ring: body.ring,
        members,
        revoked: new Set([...firm.revoked, ...body.revoke]),
        erased: new Set([...firm.erased, ...body.erase]),
      };
    }
    case 'policy':
      return { policy: { minClient: body.minClient, leaseDays: body.leaseDays } };
    case 'erasedProof':
      return {};
  }
}

/** One record more. `firm` null: it is to be the first. */
export async function grow(
  firm: Firm | null,
  bytes: Uint8Array,
  verifier: Verifier,
): Promise<Result<Grown, ChainProblem>> {
  const body = readControl(bytes);
  if (!body) return err({ type: 'Refused' });
  if (!firm) return begun(bytes, body, verifier);
  if (body.firm !== firm.firm) return err({ type: 'Refused' });
  if (body.prev !== firm.head) return err({ type: 'NotNext', prev: body.prev });
  const member = firm.members.get(body.by);
  if (!member || !(await isSignedBy(verifier, bytes, member.sign))) return err({ type: 'Refused' });
  const next = mayDo(member, body) ? after(firm, body) : null;
  if (!next) return err({ type: 'Refused' });
  return ok({ firm: { ...firm, ...next, head: await hashOf(bytes), height: firm.height + 1 }, body });
}
