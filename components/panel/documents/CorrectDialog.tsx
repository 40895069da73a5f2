import type { Dossier } from '@/storage/reader';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { changed } from '../changed';
import { DocumentFields, type DocumentValues } from './DocumentFields';

type Props = {
  readonly document: DocumentRow;
  readonly dossier: Dossier;
  readonly startAt: string;
  readonly onClose: () => void;
};

export function CorrectDialog({ document, dossier, startAt, onClose }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const before: DocumentValues = {
    name: document.name,
    class: document.class,
    personId: document.personId ?? '',
    engagementId: document.engagementId ?? '',
    startedOn: document.ownStart,
    place: document.place,
    encrypted: document.encrypted,
  };
  const form = useForm(before);
  const save = async () => {
    const done = await form.submit((after) => {
      const { personId, engagementId, ...fields } = changed(before, after);
      return run(
        'correctDocument',
        {
          dossier: document.dossier,
          id: document.id,
          ...fields,
          ...(personId !== undefined && { personId: personId || null }),
          ...(engagementId !== undefined && { engagementId: engagementId || null }),
        },
        t('saved'),
      );
    });
    if (done) onClose();
  };
  return (
    <Dialog title={t('document.correct')} onClose={onClose} startAt={startAt}>
      <Form form={form} onSubmit={save} submit={t('save')} onCancel={onClose}>
        <DocumentFields form={form} dossier={dossier} />
      </Form>
    </Dialog>
  );
}
