import type { Day } from '@/policy/calendar';
import type { EngagementRow } from '@/storage/rows';
import type { EngagementType } from '@/storage/schema/engagement';
import { usePanelT } from '../../context';
import { DateField } from '../../kit/DateField';
import { Dialog } from '../../kit/Dialog';
import { Form } from '../../kit/Form';
import { SelectField } from '../../kit/SelectField';
import { TextField } from '../../kit/TextField';
import { useCommand } from '../../kit/useCommand';
import { useForm } from '../../kit/useForm';
import { changed } from '../changed';

type Props = {
  readonly dossier: string;
  /** Null: a new one. */
  readonly engagement: EngagementRow | null;
  readonly startAt?: string;
  readonly onClose: () => void;
};
type Values = { name: string; type: EngagementType; startedOn: Day | null; completedOn: Day | null };

const types = ['coaching', 'training', 'team-advice', 'other'] as const satisfies readonly EngagementType[];

export function EngagementDialog({ dossier, engagement, startAt = 'name', onClose }: Props) {
  const t = usePanelT();
  const run = useCommand();
  const before: Values = {
    name: engagement?.name ?? '',
    type: engagement?.type ?? 'coaching',
    startedOn: engagement?.startedOn ?? null,
    completedOn: engagement?.completedOn ?? null,
  };
  const form = useForm(before);
  const { values, set, error } = form;
  const save = async () => {
    const done = await form.submit((after) =>
      engagement
        ? run('correctEngagement', { dossier, id: engagement.id, ...changed(before, after) }, t('saved'))
        : run('addEngagement', { dossier, ...after }, t('engagements.added')),
    );
    if (done) onClose();
  };
  return (
    <Dialog
      title={engagement ? t('engagements.correct') : t('engagements.add')}
      onClose={onClose}
      startAt={startAt}
    >
      <Form form={form} onSubmit={save} submit={t('save')} onCancel={onClose}>
        <TextField
          special="title"
          label={t('engagements.name')}
          hint={t('engagements.name.hint')}
          field="name"
          required
          value={values.name}
          onChange={(value) => set('name', value)}
          error={error('name')}
        />
        <SelectField
          label={t('engagements.type')}
          value={values.type}
          options={types.map((value) => ({ value, label: t(`engagement.${value}`) }))}
          onChange={(value) => set('type', value)}
          error={error('type')}
        />
        <DateField
          label={t('engagements.startedOn')}
          field="startedOn"
          checks={form.checks}
          value={values.startedOn}
          onChange={(value) => set('startedOn', value)}
          error={error('startedOn')}
        />
        <DateField
          label={t('engagements.completedOn')}
          hint={t('engagements.completedOn.hint')}
          field="completedOn"
          checks={form.checks}
          value={values.completedOn}
          onChange={(value) => set('completedOn', value)}
          error={error('completedOn')}
        />
      </Form>
    </Dialog>
  );
}
