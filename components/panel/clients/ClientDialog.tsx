import type { ClientRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { changed } from '../changed';
import { type ClientField, type ClientValues, clientFields, isFreeText, noClient } from './clientFields';

type Props = {
  /** Null: a new one. */
  readonly client: ClientRow | null;
  readonly startAt?: ClientField;
  readonly onClose: () => void;
  readonly onDone?: (dossier: string) => void;
};

export function ClientDialog({ client, startAt = 'name', onClose, onDone }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const before: ClientValues = client
    ? {
        name: client.name,
        address: client.address,
        principal: client.principal,
        phone: client.phone,
        email: client.email,
        iban: client.iban,
      }
    : noClient;
  const form = useForm(before);
  const save = async () => {
    await form.submit(async (after) => {
      const result = client
        ? await run('correctClient', { dossier: client.dossier, ...changed(before, after) }, t('saved'))
        : await run('addClient', after, t('client.added'));
      if (result.ok) {
        onClose();
        onDone?.(result.value.dossier);
      }
      return result;
    });
  };
  return (
    <Dialog
      title={client ? t('client.correct') : t('clients.add')}
      description={t('client.onlyThese')}
      onClose={onClose}
      startAt={startAt}
    >
      <Form form={form} onSubmit={save} submit={t('save')} onCancel={onClose}>
        {clientFields.map(({ field, label, type }) => (
          <TextField
            key={field}
            label={t(label)}
            field={field}
            type={type}
            {...(isFreeText(field) && { special: 'name' as const })}
            required={field === 'name'}
            value={form.values[field]}
            onChange={(value) => form.set(field, value)}
            error={form.error(field)}
          />
        ))}
      </Form>
    </Dialog>
  );
}
