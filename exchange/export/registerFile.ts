import type { Day } from '@/policy/calendar';
import type { CommandError } from '@/storage/commands/commands';
import type { Workspace } from '@/storage/reader';
import type { Result } from '@/storage/result';
import type { Ask } from '@/storage/services/services';

/** Dossiers asked for at a time: a part stays far under what one message between pages may weigh (64 MB). */
const PART = 100;

type Given = {
  readonly ask: Ask;
  readonly workspace: Workspace;
  readonly today: Day;
  readonly progress: (done: number, of: number) => void;
  readonly signal: AbortSignal;
};

export type RegisterFile = {
  readonly parts: readonly string[];
  /** Dossiers that could not be read; the file is without them. */
  readonly damaged: number;
};

/**
 * The whole register as JSON text, in parts (docs/register.schema.json). Stopped by its signal it gives `Stopped`.
 */
export async function registerFile({
  ask,
  workspace,
  today,
  progress,
  signal,
}: Given): Promise<Result<RegisterFile, CommandError>> {
  const { settings, versions, portals, ticks } = workspace;
  const [, ...policies] = versions.map(({ number: _number, ...version }) => version);
  const head = {
    format: 'bewaarwacht-register',
    version: 1,
    exportedOn: today,
    workspace: { settings, policies, portals, ticks },
  };
  const parts = [`${JSON.stringify(head).slice(0, -1)},"dossiers":[`];
  let [damaged, of, any] = [0, 1, false];
  for (let from = 0; from < of; from += PART) {
    if (signal.aborted) return { ok: false, error: { type: 'Stopped' } };
    const part = await ask('readRecords', { from, most: PART }, { signal });
    if (!part.ok) return part;
    of = part.value.of;
    damaged += part.value.damaged;
    for (const dossier of part.value.dossiers) {
      parts.push(`${any ? ',' : ''}\n${JSON.stringify(dossier)}`);
      any = true;
    }
    progress(Math.min(from + PART, of), of);
  }
  parts.push('\n]}\n');
  return { ok: true, value: { parts, damaged } };
}
