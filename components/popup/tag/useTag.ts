import type { RetentionClass } from '@/policy/retention';
import type { CommandError } from '@/storage/commands/commands';
import type { RowKey } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { useToast } from '../../kit/useToast';
import type { Found } from '../page';
import { aboutField } from './aboutField';
import { missing, NEW, type TagValues } from './tagValues';

type Tagged =
  | { readonly ok: true; readonly value: RowKey }
  | { readonly ok: false; readonly error: CommandError };
type Tag = (values: TagValues, onClient: (dossier: string) => void) => Promise<Tagged>;

const refused = (fields: readonly string[]): Tagged => ({
  ok: false,
  error: { type: 'InvalidInput', fields: fields.map((field) => ({ field, problem: 'required' })) },
});

/** Puts what was found on record, its client too when that is a new one; one way back undoes both. */
export function useTag(found: Found): Tag {
  const { send } = useSurface();
  const t = useT();
  const toast = useToast();

  return async (values, onClient) => {
    const open = missing(values);
    if (open.length > 0 || values.class === '') return refused(open);
    let { dossier } = values;
    const done: (string | null)[] = [];
    if (!dossier) {
      const client = await send('addClient', { name: values.client });
      if (!client.ok) return { ok: false, error: aboutField(client.error, 'client') };
      dossier = client.value.output.dossier;
      done.unshift(client.value.command);
      // Should the next step fail, the client is there and is not made twice.
      onClient(dossier);
    }
    const document = await send('registerDocument', { dossier, ...inputOf(values, values.class, found) });
    if (!document.ok) return document;
    done.unshift(document.value.command);
    const back = done.filter((command) => command !== null);
    toast({ text: t('popup.tagged'), undo: back.length > 0 ? { commands: back } : undefined });
    const { output } = document.value;
    return { ok: true, value: `${output.dossier}/${output.id}` };
  };
}

function inputOf(values: TagValues, named: RetentionClass, { site, keys, address }: Found) {
  const { name, place, personId, engagementId, startedOn, encrypted } = values;
  const newPerson = personId === NEW && values.newPerson.trim();
  const newEngagement = engagementId === NEW && values.newEngagement.trim();
  return {
    name,
    class: named,
    site,
    keys: [...keys],
    address,
    place,
    startedOn,
    encrypted,
    personId: personId === NEW ? null : personId || null,
    engagementId: engagementId === NEW ? null : engagementId || null,
    ...(newPerson && { newPerson }),
    ...(newEngagement && { newEngagement }),
  };
}
