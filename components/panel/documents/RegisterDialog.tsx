import type { Dossier } from '@/storage/reader';
import { usePanelT } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { DocumentFields, type DocumentValues } from './DocumentFields';

type Props = { readonly dossier: Dossier; readonly onClose: () => void };

/** What no page shows, on record by hand: a paper, a file on a disk, a portal that isn't known. */
export function RegisterDialog({ dossier, onClose }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const form = useForm<DocumentValues & { address: string }>({
    name: '',
    class: 'individual-report',
    personId: '',
    engagementId: '',
    startedOn: null,
    place: 'device',
    encrypted: false,
    address: '',
  });
  const save = async () => {
    const done = await form.submit(({ personId, engagementId, address, ...fields }) =>
      run(
        'registerDocument',
        {
          dossier: dossier.client.dossier,
          ...fields,
          personId: personId || null,
          engagementId: engagementId || null,
          address: address.trim() || null,
        },
        t('register.done'),
      ),
    );
    if (done) onClose();
  };
  return (
    <Dialog title={t('register.title')} description={t('register.says')} onClose={onClose} startAt="name">
      <Form form={form} onSubmit={save} submit={t('register.save')} onCancel={onClose}>
        <DocumentFields form={form} dossier={dossier} />
        <TextField
          label={t('document.address')}
          hint={t('document.address.hint')}
          value={form.values.address}
          onChange={(value) => form.set('address', value)}
          error={form.error('address')}
        />
      </Form>
    </Dialog>
  );
}
