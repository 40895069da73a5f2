import { useLiveQuery } from 'dexie-react-hooks';
import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { SelectField } from '../../kit/SelectField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { usePanel } from '../PanelContext';
import { useHeadlines } from '../useHeadlines';

type Props = { readonly document: DocumentRow; readonly onClose: () => void };
type Values = { to: string; personId: string; engagementId: string };

/** To another client. Its trace with the first one is erased, so of its earlier steps none can be undone any more. */
export function MoveDialog({ document, onClose }: Props) {
  const t = usePanelT();
  const { reader } = useSurface();
  const { go } = usePanel();
  const run = useCommand();
  const headlines = useHeadlines() ?? [];
  const form = useForm<Values>({ to: '', personId: '', engagementId: '' });
  const { to } = form.values;
  const dossier = useLiveQuery(async () => (to ? reader.dossier(to) : null), [reader, to]);
  const clients = headlines
    .filter((headline) => headline.dossier !== document.dossier)
    .toSorted((a, b) => a.client.localeCompare(b.client));
  const save = async () => {
    const { dossier: from, id } = document;
    await form.submit(async ({ personId, engagementId }) => {
      const moved = await run(
        'moveDocument',
        { dossier: from, id, to, personId: personId || null, engagementId: engagementId || null },
        t('move.done'),
      );
      if (moved.ok) go({ place: 'clients', dossier: moved.value.dossier });
      return moved;
    });
  };
  return (
    <Dialog title={t('move.title', { name: document.name })} description={t('move.says')} onClose={onClose}>
      <Form form={form} onSubmit={save} submit={t('move.save')} disabled={!to} onCancel={onClose}>
        <SelectField
          label={t('move.to')}
          field="to"
          value={to}
          options={[
            { value: '', label: t('move.choose') },
            ...clients.map((headline) => ({ value: headline.dossier, label: headline.client })),
          ]}
          onChange={(value) => {
            form.set('to', value);
            form.set('personId', '');
            form.set('engagementId', '');
          }}
          error={form.error('to')}
        />
        <SelectField
          label={t('document.person')}
          value={form.values.personId}
          options={[
            { value: '', label: t('why.person.none') },
            ...(dossier?.people ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => form.set('personId', value)}
          error={form.error('personId')}
        />
        <SelectField
          label={t('document.engagement')}
          value={form.values.engagementId}
          options={[
            { value: '', label: t('why.engagement.none') },
            ...(dossier?.engagements ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(value) => form.set('engagementId', value)}
          error={form.error('engagementId')}
        />
      </Form>
    </Dialog>
  );
}
