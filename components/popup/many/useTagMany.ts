import type { BatchItem, CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { Headline } from '@/storage/rows';
import { useSurface } from '../../context';
import { type Batched, useBatch } from '../../kit/useBatch';
import type { Found } from '../page';
import { aboutField } from '../tag/aboutField';
import { NEW } from '../tag/tagValues';
import { type ManyValues, personOf } from './manyValues';

/** What became of them, and the steps that were taken, the last one first: the way back. */
export type Tagged = Batched & { readonly steps: readonly string[] };

type Tag = (
  files: readonly Found[],
  values: ManyValues,
  client: Headline | undefined,
  onStep: (values: Partial<ManyValues>) => void,
) => Promise<Result<Tagged, CommandError>>;

const refused = (fields: readonly string[]): Result<never, CommandError> => ({
  ok: false,
  error: { type: 'InvalidInput', fields: fields.map((field) => ({ field, problem: 'required' })) },
});

/**
 * Puts many files on record as one step, says how far that is, and can be stopped; a new client and a new engagement are
 * made before it.
 */
export function useTagMany(): Pick<ReturnType<typeof useBatch>, 'busy' | 'stop'> & { readonly tag: Tag } {
  const { send, ask } = useSurface();
  const { busy, stop, run } = useBatch();

  /** Stopped is: nothing has changed. What was made for these files goes as well. */
  const takeBack = async (steps: readonly string[]): Promise<boolean> => {
    for (const command of steps) if (!(await ask('undo', { command })).ok) return false;
    return true;
  };

  const tag: Tag = async (files, values, client, onStep) => {
    const open = (['class', 'client'] as const).filter((field) => values[field].trim() === '');
    if (open.length > 0 || values.class === '') return refused(open);
    const done: (string | null)[] = [];
    let { dossier, engagementId } = values;
    if (!dossier) {
      const made = await send('addClient', { name: values.client });
      if (!made.ok) return { ok: false, error: aboutField(made.error, 'client') };
      dossier = made.value.output.dossier;
      done.unshift(made.value.command);
      // Should a later step fail, what was made is there and is not made twice.
      onStep({ dossier });
    }
    if (engagementId === NEW && values.newEngagement.trim()) {
      const type = values.class === 'team-advice' ? 'team-advice' : 'coaching';
      const made = await send('addEngagement', { dossier, name: values.newEngagement, type });
      if (!made.ok) return { ok: false, error: aboutField(made.error, 'engagementId') };
      engagementId = made.value.output.id;
      done.unshift(made.value.command);
      onStep({ engagementId, newEngagement: '' });
    }
    const named = values.class;
    const items = files.map(
      (found): BatchItem => ({
        name: 'registerDocument',
        input: {
          dossier,
          name: found.name ?? '',
          class: named,
          site: found.site,
          keys: [...found.keys],
          address: found.address,
          place: found.place,
          personId: personOf(found, client)?.id ?? null,
          engagementId: engagementId === NEW ? null : engagementId || null,
          startedOn: values.startedOn,
        },
      }),
    );
    const batched = await run(items);
    if (!batched.ok) {
      const steps = done.filter((command) => command !== null);
      if (batched.error.type === 'Stopped' && (await takeBack(steps)))
        onStep({
          dossier: values.dossier,
          engagementId: values.engagementId,
          newEngagement: values.newEngagement,
        });
      return batched;
    }
    const steps = [batched.value.command, ...done].filter((command) => command !== null);
    return { ok: true, value: { ...batched.value, steps } };
  };
  return { busy, stop, tag };
}
