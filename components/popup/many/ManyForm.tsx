import type { Headline } from '@/storage/rows';
import { useT } from '../../context';
import { countOf } from '../../kit/countOf';
import { DateField } from '../../kit/DateField';
import { startKeys } from '../../kit/facts';
import { Progress } from '../../kit/Progress';
import { useForm } from '../../kit/useForm';
import { usePopup } from '../PopupContext';
import type { Found } from '../page';
import { ClassField } from '../tag/ClassField';
import { ClientNameField } from '../tag/ClientNameField';
import { PickField } from '../tag/PickField';
import { SaveForm } from '../tag/SaveForm';
import { clientNamed } from '../tag/tagValues';
import { FileList } from './FileList';
import type { ManyValues } from './manyValues';
import { type Tagged, useTagMany } from './useTagMany';

type Props = {
  readonly files: readonly Found[];
  readonly headlines: readonly Headline[];
  readonly initial: ManyValues;
  readonly onInput: (values: ManyValues) => void;
  readonly onDone: (tagged: Tagged) => void;
};

/** Kind, client and engagement for all of them at once. */
export function ManyForm({ files, headlines, initial, onInput, onDone }: Props) {
  const t = useT();
  const { policy } = usePopup().workspace;
  const { busy, stop, tag } = useTagMany();
  const form = useForm<ManyValues>(initial);
  const { values, error } = form;
  const change = (changed: Partial<ManyValues>) => {
    form.change(changed);
    onInput({ ...form.values, ...changed });
  };
  const client = headlines.find(({ dossier }) => dossier === values.dossier);
  const rule = values.class === '' ? null : policy.rules[values.class];
  const byEngagement = rule?.startsOn === 'engagement completed';
  const hasEngagement = values.engagementId !== '';
  const save = () =>
    form.submit(async (given) => {
      const tagged = await tag(files, given, client, change);
      if (tagged.ok) onDone(tagged.value);
      return tagged;
    });
  return (
    <SaveForm
      form={form}
      onSubmit={save}
      submit={t('popup.many.save', { count: files.length })}
      above={
        busy && (
          <Progress
            text={t('popup.many.busy', countOf(busy, files.length))}
            {...busy}
            stop={t('work.stop')}
            onStop={stop}
          />
        )
      }
    >
      <ClassField
        value={values.class}
        onChange={(value) => change({ class: value })}
        error={error('class')}
      />
      <ClientNameField
        value={values.client}
        known={values.dossier !== ''}
        headlines={headlines}
        onChange={(name) =>
          change({ client: name, dossier: clientNamed(name, headlines), engagementId: '', newEngagement: '' })
        }
        error={error('client')}
      />
      <PickField
        row
        special="title"
        label={t('why.engagement')}
        field="engagementId"
        none={t('why.engagement.none')}
        addNew={t('popup.newEngagement')}
        options={client?.engagements ?? []}
        value={values.engagementId}
        typed={values.newEngagement}
        onChange={(engagementId, newEngagement) => change({ engagementId, newEngagement })}
        error={error('engagementId')}
      />
      {rule && rule.startsOn !== 'none' && !(byEngagement && hasEngagement) && (
        <DateField
          row
          label={t(startKeys[rule.startsOn])}
          field="startedOn"
          checks={form.checks}
          value={values.startedOn}
          onChange={(startedOn) => change({ startedOn })}
          error={error('startedOn')}
        />
      )}
      <FileList files={files} client={client} />
    </SaveForm>
  );
}
