import { z } from 'zod';
import { foldAddress } from '@/policy/mailing/address';
import { mailingLists } from '@/policy/mailing/lists';
import type { CommandError } from '../../commands/commands';
import { type Carried, carried } from '../../commands/define';
import { lives, record } from '../../dossier';
import type { Session } from '../../engine/session';
import { keptRows } from '../../mailing/keptRows';
import { memberId } from '../../mailing/stored';
import { err, ok, type Result } from '../../result';
import type { StoredEntry } from '../../schema/audience';
import { id } from '../../schema/fields';
import { defineService } from '../define';
import { watched } from '../longCommands';
import { Staging } from '../staging';

const MOST_ENTRIES = 200_000;
const LONGEST_FACTS = 4_000;

const isShort = (facts: unknown): boolean => JSON.stringify(facts).length <= LONGEST_FACTS;

const entrySchema = z.strictObject({
  list: z.enum(mailingLists),
  address: z.string().min(1).max(254),
  facts: z.json().refine(isShort, 'too-long'),
});
type Entry = z.output<typeof entrySchema>;

const waiting = new Staging<Entry>();

const stageSchema = z.strictObject({
  comparison: id,
  from: z.number().int().min(0),
  entries: z.array(entrySchema).min(1).max(1_000),
});

/** A part of a comparison that will be kept. Nothing is written yet. */
export const stageComparison = defineService<'stageComparison', typeof stageSchema>(
  stageSchema,
  async ({ db }, { comparison, from, entries }) => {
    if (from + entries.length > MOST_ENTRIES) return err({ type: 'TooMuch' });
    return waiting.stage(db, comparison, from, entries) ? ok(null) : err({ type: 'NotStaged' });
  },
);

const schema = z.strictObject({
  comparison: id,
  of: z.number().int().min(0).max(MOST_ENTRIES),
  dossier: id,
  readAt: z.number().int().min(0),
  whole: z.boolean(),
  bySource: z.record(z.string().max(60), z.number().int().min(0)),
});
type Input = z.output<typeof schema>;

async function keep(
  session: Session,
  entries: readonly Entry[],
  { dossier: dossierId, readAt, whole, bySource }: Input,
): Promise<Result<Carried<null>, CommandError>> {
  const dossier = await session.dossier(dossierId);
  if (!dossier || !lives(dossier.doc, 'audience', dossierId)) return err({ type: 'UnknownDossier' });
  const lists: Record<Entry['list'], StoredEntry[]> = {
    'must-come-off': [],
    'left-still-there': [],
    missing: [],
    'cannot-tell': [],
  };
  for (const [at, { list, address, facts }] of entries.entries()) {
    await session.step(at, entries.length);
    lists[list].push([address, await memberId(session.tools.digest, foldAddress(address)), facts]);
  }
  session.keeps = 'nothing';
  const comparedAt = session.tools.now;
  const kept = Object.fromEntries(mailingLists.map((list) => [list, keptRows(lists[list])]));
  session.edit(dossier, 'audience', dossierId, { comparedAt, readAt, whole, bySource, lists: kept });
  return carried(null, String(record(dossier.doc, 'audience', dossierId).get('name')), false);
}

/** The last comparison of a list takes the place of the one before; that was true of an older list. */
export const keepComparison = defineService<'keepComparison', typeof schema>(
  schema,
  async ({ db, carryOut }, input, asked) => {
    const { comparison, of } = input;
    const entries = of === 0 ? [] : waiting.staged(db, comparison, of);
    const work = watched(
      async (session) => (entries ? keep(session, entries, input) : err({ type: 'NotStaged' })),
      asked,
    );
    const done = await carryOut({ name: 'keepComparison', ...work }, comparison);
    if (!done.ok) return done;
    waiting.forget(db);
    return ok(null);
  },
);
