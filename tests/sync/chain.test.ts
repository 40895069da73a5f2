import { beforeAll, describe, expect, test } from 'vitest';
import { type Firm, grow } from '@/sync/control/chain';
import { readControl, signControl } from '@/sync/control/record';
import type { ControlBody, EpochBody, Member, Role } from '@/sync/control/schema';
import { found, memberOf, newDevice } from '@/sync/firm';
import type { SyncState } from '@/sync/state';
import { randomId } from '@/vault/bytes';
import { newBoxKey } from '@/vault/firm/boxes';
import { importSigningKey, Verifier } from '@/vault/firm/signing';

const verifier = new Verifier();
const hash = 'a'.repeat(64);

type Someone = { readonly state: SyncState; readonly as: (role: Role) => Member };
const someone = async (): Promise<Someone> => {
  const state = await newDevice();
  return { state, as: (role) => memberOf(state, role) };
};

let owner: Someone;
let colleague: Someone;
let reader: Someone;
let stranger: Someone;
let genesis: Uint8Array;
let firm: Firm;

async function signedBy({ state }: Someone, body: Record<string, unknown>): Promise<Uint8Array> {
  const common = { v: 1, firm: firm.firm, prev: firm.head, by: state.device, at: 5 };
  return signControl({ ...common, ...body } as ControlBody, await importSigningKey(state.signing));
}
const epoch = (more: Partial<EpochBody> = {}) => ({
  t: 'epoch',
  epoch: firm.epoch + 1,
  boxes: hash,
  ring: [hash],
  erase: [],
  redact: [],
  add: [],
  revoke: [],
  reason: 'device',
  ...more,
});
const add = async (by: Someone, more: Partial<EpochBody>) => {
  const grown = await grow(firm, await signedBy(by, epoch(more)), verifier);
  if (!grown.ok) throw new Error(grown.error.type);
  firm = grown.value.firm;
};

beforeAll(async () => {
  [owner, colleague, reader, stranger] = [await someone(), await someone(), await someone(), await someone()];
  const { publicKey } = await newBoxKey();
  const state = await found(owner.state, publicKey, 0);
  [genesis = new Uint8Array(0)] = state.chain;
  const begun = await grow(null, genesis, verifier);
  if (!begun.ok) throw new Error(begun.error.type);
  firm = begun.value.firm;
  await add(owner, { add: [colleague.as('colleague'), reader.as('reader')] });
});

describe('the control log', () => {
  test('begins with its owner alone', async () => {
    const body = readControl(genesis);
    expect(body).toMatchObject({ t: 'genesis', epoch: 1, by: owner.state.device });
    expect(firm.members.get(owner.state.device)?.role).toBe('owner');
    expect((await grow(firm, genesis, verifier)).ok).toBe(false);
  });

  test.each([
    ['owner', 'lets a device in', true],
    ['owner', 'lets a device out', true],
    ['owner', 'erases', true],
    ['owner', 'sets the policy', true],
    ['owner', 'announces a key', true],
    ['colleague', 'lets a device in', false],
    ['colleague', 'lets a device out', false],
    ['colleague', 'erases', true],
    ['colleague', 'sets the policy', false],
    ['colleague', 'announces a key', true],
    ['reader', 'erases', false],
    ['reader', 'lets a device in', false],
    ['reader', 'sets the policy', false],
    ['reader', 'announces a key', true],
    ['stranger', 'erases', false],
    ['stranger', 'announces a key', false],
  ] as const)('%s %s: %s', async (who, does, may) => {
    const by = { owner, colleague, reader, stranger }[who];
    const body = {
      'lets a device in': epoch({ add: [stranger.as('colleague')] }),
      'lets a device out': epoch({ revoke: [reader.state.device] }),
      erases: epoch({ erase: [randomId()] }),
      'sets the policy': { t: 'policy', minClient: 1, leaseDays: 90 },
      'announces a key': { t: 'prekey', box: hash },
    }[does];
    expect((await grow(firm, await signedBy(by, body), verifier)).ok).toBe(may);
  });

  test('what one member says in the name of another is refused', async () => {
    const said = await signedBy(colleague, { ...epoch(), by: owner.state.device });
    expect(await grow(firm, said, verifier)).toEqual({ ok: false, error: { type: 'Refused' } });
  });

  test.each([
    ['an epoch that is not the next', () => epoch({ epoch: firm.epoch + 2 })],
    ['the same epoch again', () => epoch({ epoch: firm.epoch })],
    [
      'a device that is in already, with another key',
      () => epoch({ add: [{ ...colleague.as('owner'), sign: hash }] }),
    ],
    ['the last owner let out', () => epoch({ revoke: [owner.state.device] })],
    ['a record of another firm', () => ({ ...epoch(), firm: randomId() })],
  ])('%s is refused', async (_, body) => {
    expect(await grow(firm, await signedBy(owner, body()), verifier)).toEqual({
      ok: false,
      error: { type: 'Refused' },
    });
  });

  test('what follows another record than the last is not taken in, and said', async () => {
    const prev = 'b'.repeat(64);
    const next = await grow(firm, await signedBy(owner, { ...epoch(), prev }), verifier);
    expect(next).toEqual({ ok: false, error: { type: 'NotNext', prev } });
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['no JSON', new Uint8Array(200).fill(123)],
    ['no UTF-8', new Uint8Array(200).fill(255)],
    ['JSON of something else', new TextEncoder().encode(`{"t":"epoch"}${'x'.repeat(64)}`)],
  ])('%s is no control record', async (_, bytes) => {
    expect(readControl(bytes)).toBeNull();
    expect((await grow(firm, bytes, verifier)).ok).toBe(false);
  });

  test('who was let out never comes back under the same id, and what was erased stays erased', async () => {
    const gone = randomId();
    await add(owner, { revoke: [reader.state.device], erase: [gone] });
    expect((await grow(firm, await signedBy(owner, epoch({ add: [reader.as('owner')] })), verifier)).ok).toBe(
      false,
    );
    await add(colleague, { erase: [randomId()] });
    expect(firm.erased.has(gone)).toBe(true);
    expect((await grow(firm, await signedBy(reader, { t: 'prekey', box: hash }), verifier)).ok).toBe(false);
  });
});
