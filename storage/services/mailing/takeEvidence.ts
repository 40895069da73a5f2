import { z } from 'zod';
import { foldAddress } from '@/policy/mailing/address';
import type { CommandError } from '../../commands/commands';
import type { Carried } from '../../commands/define';
import { record } from '../../dossier';
import { ledgerOf } from '../../engine/ledger';
import type { OpenDossier } from '../../engine/openDossier';
import type { Work } from '../../engine/register';
import { release } from '../../engine/release';
import type { Session } from '../../engine/session';
import { FIRM } from '../../ids';
import { eventFields, eventId } from '../../mailing/eventFields';
import { type Home, homesOf, withRoom } from '../../mailing/homes';
import { erasedEventId } from '../../mailing/remembered';
import { MOST_ADDRESSES } from '../../mailing/stored';
import { err, ok, type Result } from '../../result';
import { type Draft, draftSchema } from '../../schema/evidence';
import { id } from '../../schema/fields';
import { defineService } from '../define';
import { watched } from '../longCommands';
import type { TakenEvidence } from '../services';
import { Staging } from '../staging';

/** More than a list of 50,000 with all that is known of each; what is above is refused. */
const MOST_DRAFTS = 200_000;

const waiting = new Staging<Draft>();

const stageSchema = z.strictObject({
  import: id,
  from: z.number().int().min(0),
  drafts: z.array(draftSchema).min(1).max(1_000),
});

/** A part of the evidence that will be taken in. Nothing is written yet. */
export const stageEvidence = defineService<'stageEvidence', typeof stageSchema>(
  stageSchema,
  async ({ db }, { import: importId, from, drafts }) => {
    if (from + drafts.length > MOST_DRAFTS) return err({ type: 'TooMuch' });
    return waiting.stage(db, importId, from, drafts) ? ok(null) : err({ type: 'NotStaged' });
  },
);

type Event = { readonly id: string; readonly draft: Draft };

/** Deals addresses that have no home yet to dossiers that are not full, and to new ones. */
class Contacts {
  private readonly free: [string, number][];
  private readonly session: Session;

  constructor(session: Session, free: [string, number][]) {
    this.session = session;
    this.free = free;
  }

  next(): string {
    const [first] = this.free;
    if (first && first[1] < MOST_ADDRESSES) {
      first[1]++;
      return first[0];
    }
    if (first) this.free.shift();
    else this.free.push([this.session.makeDossier().id, 0]);
    return this.next();
  }
}

/** Those that are not known yet, by the dossier that they belong in. */
async function deal(session: Session, drafts: readonly Draft[]) {
  const folded = Array.from(new Set(drafts.map(({ address }) => foldAddress(address))));
  const homes = await homesOf(session, folded);
  const contacts = new Contacts(session, await withRoom(session));
  const places = new Map<string, Home>(homes.of);
  const seen = new Set(homes.known);
  const firm = await session.dossier(FIRM);
  const ledger = firm ? ledgerOf(firm.doc) : new Map<string, number>();
  // What was erased does not come back by the same file.
  const wasErased = async (event: string) =>
    ledger.size > 0 && ledger.has(await erasedEventId(session.tools.digest, event));
  const dealt = new Map<string, Event[]>();
  for (const [at, draft] of drafts.entries()) {
    await session.step(at, drafts.length);
    const event = { id: await eventId(session.tools.digest, draft), draft };
    if (seen.has(event.id) || (await wasErased(event.id))) continue;
    seen.add(event.id);
    const address = foldAddress(draft.address);
    const home = places.get(address) ?? { dossier: contacts.next(), personId: null };
    places.set(address, home);
    const own = dealt.get(home.dossier) ?? [];
    own.push(event);
    dealt.set(home.dossier, own);
  }
  return { dealt, places };
}

function put(
  session: Session,
  dossier: OpenDossier,
  events: readonly Event[],
  places: ReadonlyMap<string, Home>,
): number {
  let recorded = 0;
  dossier.doc.transact(() => {
    for (const { id: own, draft } of events) {
      // Erased here, and the ledger doesn't say so yet: a marker wins.
      if (record(dossier.doc, 'evidence', own).has('erased')) continue;
      const { personId = null } = places.get(foldAddress(draft.address)) ?? {};
      const fields = { ...draft, personId, recordedAt: session.tools.now };
      session.edit(dossier, 'evidence', own, eventFields(fields));
      recorded++;
    }
  }, 'command');
  return recorded;
}

async function take(
  session: Session,
  drafts: readonly Draft[],
): Promise<Result<Carried<TakenEvidence>, CommandError>> {
  await session.tools.beforeLargeChange('import');
  session.keeps = 'digests';
  const { dealt, places } = await deal(session, drafts);
  let recorded = 0;
  for (const [at, [dossierId, events]] of Array.from(dealt).entries()) {
    await session.step(at, dealt.size);
    const dossier = await session.dossier(dossierId);
    if (!dossier) return err({ type: 'ChangedSince' });
    recorded += put(session, dossier, events, places);
    await release(session, dossier);
  }
  const output = { recorded, known: drafts.length - recorded };
  return ok({ output, subject: String(recorded), undoable: recorded > 0 });
}

const schema = z.strictObject({ import: id, of: z.number().int().min(1).max(MOST_DRAFTS) });

/**
 * Writes the evidence that was staged under this id, but for what is known already: one transaction, one undo. Asked
 * again under the same id it gives the first answer.
 */
export const takeEvidence = defineService<'takeEvidence', typeof schema>(
  schema,
  async ({ db, carryOut }, { import: importId, of }, asked) => {
    const drafts = waiting.staged(db, importId, of);
    const run: Work['run'] = async (session) => (drafts ? take(session, drafts) : err({ type: 'NotStaged' }));
    const done = await carryOut({ name: 'takeEvidence', ...watched(run, asked) }, importId);
    if (!done.ok) return done;
    waiting.forget(db);
    return ok({ ...(done.value.output as TakenEvidence), command: done.value.command });
  },
);
