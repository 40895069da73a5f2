import type { BatchItem, CommandError } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';
import type { Headline } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { errorText } from '../../kit/commandErrors';
import { useToast } from '../../kit/Toasts';
import { type Batched, useBatch } from '../../kit/useBatch';
import type { Found } from '../page';
import { aboutField } from '../tag/aboutField';
import { NEW } from '../tag/tagValues';
import { type ManyValues, personOf } from './manyValues';

/** What became of them, and the way back: all steps that were taken, the last one first. */
export type Tagged = Batched & { readonly undo: (() => Promise<void>) | null };

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

/** Puts many files on record as one step; a new client and a new engagement are made before it. */
export function useTagMany(): Tag {
  const { send } = useSurface();
  const batch = useBatch();
  const t = useT();
  const toast = useToast();
  const undoAll = (commands: readonly string[]) => async () => {
    for (const command of commands) {
      const undone = await send('undo', { command });
      if (!undone.ok) {
        toast({ text: errorText(t, undone.error) });
        return;
      }
    }
    toast({ text: t('undone') });
  };

  return async (files, values, client, onStep) => {
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
    const batched = await batch.run(items);
    if (!batched.ok) return batched;
    done.unshift(batched.value.command);
    const commands = done.filter((command) => command !== null);
    return {
      ok: true,
      value: { ...batched.value, undo: commands.length > 0 ? undoAll(commands) : null },
    };
  };
}
