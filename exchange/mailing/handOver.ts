import type { EvidenceDraft } from '@/policy/mailing/evidence';
import { mailingLists } from '@/policy/mailing/lists';
import type { CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { Ask, ServiceOutput, Watch } from '@/storage/services/services';
import { randomId } from '@/vault/bytes';
import type { ComparedAudience } from './compareOnDesk';

/** In one message: small enough that neither side is kept busy for long. */
const PART = 1_000;
/** How much of the way it is to hand them over. */
const HANDING = 0.3;
/** An engine that ended in between has forgotten the parts. */
const ATTEMPTS = 3;

const stopped = { ok: false, error: { type: 'Stopped' } } as const;

/** Hands parts over and asks for what is done with them, again when the engine ended in between. */
async function handOver<T>(
  give: (id: string) => Promise<Result<null, CommandError>>,
  finish: (id: string) => Promise<Result<T, CommandError>>,
): Promise<Result<T, CommandError>> {
  const id = randomId();
  for (let attempt = 1; ; attempt++) {
    const given = await give(id);
    const done = given.ok ? await finish(id) : given;
    if (done.ok || done.error.type !== 'NotStaged' || attempt === ATTEMPTS) return done;
  }
}

/** Has the engine take evidence in, as one step; whatever it knows already it passes over. */
export function takeEvidence(
  ask: Ask,
  of: number,
  drafts: (from: number, most: number) => Promise<readonly EvidenceDraft[]>,
  { progress, signal }: Watch,
): Promise<Result<ServiceOutput<'takeEvidence'>, CommandError>> {
  const writing = (done: number, steps: number) =>
    progress(HANDING + ((1 - HANDING) * done) / Math.max(1, steps), 1);
  return handOver(
    async (id) => {
      for (let from = 0; from < of; from += PART) {
        if (signal.aborted) return stopped;
        progress((HANDING * from) / of, 1);
        const part = await ask('stageEvidence', { import: id, from, drafts: await drafts(from, PART) });
        if (!part.ok) return part;
      }
      return signal.aborted ? stopped : { ok: true, value: null };
    },
    (id) => ask('takeEvidence', { import: id, of }, { progress: writing, signal }),
  );
}

/** Has the engine keep a comparison in place of the one before. */
export function keepComparison(
  ask: Ask,
  dossier: string,
  { lists, readAt, whole, bySource }: ComparedAudience,
): Promise<Result<null, CommandError>> {
  const of = mailingLists.reduce((sum, list) => sum + lists[list].length, 0);
  return handOver(
    async (id) => {
      let from = 0;
      for (const list of mailingLists)
        for (let at = 0; at < lists[list].length; at += PART) {
          const entries = lists[list].slice(at, at + PART).map((row) => ({ list, ...row }));
          const staged = await ask('stageComparison', { comparison: id, from, entries });
          if (!staged.ok) return staged;
          from += entries.length;
        }
      return { ok: true, value: null };
    },
    (id) => ask('keepComparison', { comparison: id, of, dossier, readAt, whole, bySource }),
  );
}
