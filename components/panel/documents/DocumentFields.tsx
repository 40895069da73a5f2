import type { Day } from '@/policy/calendar';
import { classesInUse } from '@/policy/classesInUse';
import type { Place } from '@/policy/item';
import type { RetentionClass } from '@/policy/retention';
import type { Dossier } from '@/storage/reader';
import { usePanelT } from '../../context';
import { Checkbox } from '../../kit/Checkbox';
import { DateField } from '../../kit/DateField';
import { startKeys } from '../../kit/facts';
import { SelectField } from '../../kit/SelectField';
import { TextField } from '../../kit/TextField';
import type { FormState } from '../../kit/useForm';
import { usePanel } from '../PanelContext';

/** What can be said of a document by hand. An empty choice is '' here and null in the register. */
export type DocumentValues = {
  name: string;
  class: RetentionClass;
  personId: string;
  engagementId: string;
  startedOn: Day | null;
  place: Place;
  encrypted: boolean;
};

type Props = {
  readonly form: Pick<FormState<DocumentValues>, 'values' | 'set' | 'error' | 'checks'>;
  readonly dossier: Dossier;
};

const places = ['device', 'portal', 'cloud'] as const satisfies readonly Place[];

/** Only the fields that the chosen kind's rule asks for. */
export function DocumentFields({ form, dossier }: Props) {
  const t = usePanelT();
  const { workspace } = usePanel();
  const { values, set, error } = form;
  const rule = workspace.policy.rules[values.class];
  const byEngagement = rule.startsOn === 'engagement completed';
  const engagement = dossier.engagements.find(({ id }) => id === values.engagementId);
  return (
    <>
      <TextField
        special="title"
        label={t('document.name')}
        field="name"
        required
        value={values.name}
        onChange={(value) => set('name', value)}
        error={error('name')}
      />
      <SelectField
        label={t('document.class')}
        field="class"
        value={values.class}
        options={classesInUse(workspace.policy, values.class).map((value) => ({
          value,
          label: t(`class.${value}`),
        }))}
        onChange={(value) => set('class', value)}
        error={error('class')}
      />
      <SelectField
        label={t('document.person')}
        field="personId"
        value={values.personId}
        options={[
          { value: '', label: t('why.person.none') },
          ...dossier.people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => set('personId', value)}
        error={error('personId')}
      />
      <SelectField
        label={t('document.engagement')}
        field="engagementId"
        value={values.engagementId}
        options={[
          { value: '', label: t('why.engagement.none') },
          ...dossier.engagements.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        hint={byEngagement && engagement ? t('document.byEngagement') : undefined}
        onChange={(value) => set('engagementId', value)}
        error={error('engagementId')}
      />
      {rule.startsOn !== 'none' && !(byEngagement && engagement) && (
        <DateField
          label={t(startKeys[rule.startsOn])}
          field="startedOn"
          checks={form.checks}
          value={values.startedOn}
          onChange={(value) => set('startedOn', value)}
          error={error('startedOn')}
        />
      )}
      <SelectField
        label={t('document.place')}
        field="place"
        value={values.place}
        options={places.map((value) => ({ value, label: t(`place.${value}`) }))}
        onChange={(value) => set('place', value)}
        error={error('place')}
      />
      {rule.needsEncryption && (
        <Checkbox
          field="encrypted"
          label={t('document.encrypted')}
          hint={t('document.encrypted.hint')}
          checked={values.encrypted}
          onChange={(value) => set('encrypted', value)}
        />
      )}
    </>
  );
}
