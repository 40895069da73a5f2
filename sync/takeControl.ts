import { sameBytes } from '@/vault/bytes';
import { type Context, shortHead } from './context';
import { grow } from './control/chain';
import type { ControlRecord } from './control/record';
import type { EpochBody } from './control/schema';
import { openEpoch } from './openEpoch';
import type { Message } from './relay';
import { openChecked } from './takeRecord';

/** Tries what was parked once more, oldest first. */
async function unpark(context: Context): Promise<void> {
  const { state } = context;
  const waiting = state.parked.splice(0);
  for (const one of waiting) if (!(await openChecked(context, one.seq, one.bytes))) state.parked.push(one);
}

/** What a device does when it reads of an erasure (sync.md, 3.8): the keys go with the documents. */
function forget({ state, batch }: Context, dossier: string): void {
  batch.gone(dossier);
  state.ring.delete(dossier);
  state.own.delete(dossier);
  state.seen.delete(dossier);
  state.refused.delete(dossier);
  state.wants.erase.delete(dossier);
  state.wants.redact.delete(dossier);
}

function settleWants({ state }: Context, body: EpochBody): void {
  // Only what it was made for: what was taken out since, here or by a colleague, is not covered by it.
  const asked = body.by === state.device && body.prev === state.asking?.prev ? state.asking.redact : null;
  for (const id of body.redact)
    if (asked && state.wants.redact.get(id) === asked.get(id)) state.wants.redact.delete(id);
  for (const { device } of body.add) state.wants.add.delete(device);
  for (const device of body.revoke) state.wants.revoke.delete(device);
}

/** The next record of the firm's control log, as the relay gives it. */
export async function takeControl(context: Context, { seq, bytes }: Message): Promise<void> {
  const { state } = context;
  const known = state.chain[state.read];
  if (known) {
    // A relay that was filled again, or set back: it must say what was said before.
    if (!sameBytes(known, bytes)) return context.halt('forked');
    state.read++;
    state.position = seq;
    return;
  }
  const grown = await grow(context.firm, bytes, context.verifier);
  if (!grown.ok) {
    if (grown.error.type === 'Refused') return;
    const { prev } = grown.error;
    return context.halt(prev === null || context.heads.has(prev.slice(0, 16)) ? 'forked' : 'withheld');
  }
  const { firm, body } = grown.value;
  context.firm = firm;
  context.heads.add(shortHead(firm));
  state.chain.push(bytes as ControlRecord);
  state.read++;
  state.position = seq;
  if (body.t === 'prekey' && body.by === state.device && state.nextBox) {
    // The old one is destroyed here: boxes of earlier epochs open no more, wherever their bytes still stand.
    state.box = { ...state.nextBox, since: firm.epoch };
    state.nextBox = null;
  }
  if (body.t !== 'epoch' && body.t !== 'genesis') return;
  if (body.t === 'epoch') {
    settleWants(context, body);
    for (const id of body.erase) forget(context, id);
    if (body.revoke.includes(state.device)) return context.halt('revoked');
  }
  await openEpoch(context);
  await unpark(context);
}
