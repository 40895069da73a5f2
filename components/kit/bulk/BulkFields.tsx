import { classesInUse } from '@/policy/classesInUse';
import type { Policy } from '@/policy/policy';
import type { RetentionClass } from '@/policy/retention';
import type { Headline } from '@/storage/rows';
import { useSurface, useT } from '../../context';
import { CopiesField } from '../CopiesField';
import { DateField } from '../DateField';
import { SelectField } from '../SelectField';
import type { FormState } from '../useForm';
import type { BulkAction } from './bulkActions';
import { type BulkValues, KEEP } from './items';

type Props = {
  readonly action: BulkAction;
  readonly form: Pick<FormState<BulkValues>, 'values' | 'set' | 'change' | 'error' | 'checks'>;
  /** The one client that all documents belong to; null: several. */
  readonly client: Headline | null;
  readonly policy: Policy;
};

/** What is to be said once for all of them. */
export function BulkFields({ action, form, client, policy }: Props) {
  const t = useT();
  const { today } = useSurface();
  const { values, set, error } = form;
  switch (action) {
    case 'dispose':
      return (
        <>
          <p className="text-sm text-muted">{t('dispose.how')}</p>
          <CopiesField
            copies={values.copies}
            onChange={(copies) => set('copies', copies)}
            error={error('copies')}
          />
          <DateField
            label={t('dispose.on')}
            field="on"
            checks={form.checks}
            max={today}
            value={values.on}
            onChange={(on) => set('on', on)}
            error={error('on')}
          />
        </>
      );
    case 'class':
      return (
        <SelectField<RetentionClass | ''>
          label={t('why.class')}
          field="class"
          value={values.class}
          options={[
            { value: '', label: t('bulk.keep') },
            ...classesInUse(policy).map((value) => ({ value, label: t(`class.${value}`) })),
          ]}
          onChange={(value) => set('class', value)}
          error={error('class')}
        />
      );
    case 'links':
      return client && <LinkFields form={form} client={client} />;
    case 'forget':
      return <p className="text-sm">{t('bulk.forget.says')}</p>;
  }
}

function LinkFields({ form, client }: Pick<Props, 'form'> & { readonly client: Headline }) {
  const t = useT();
  const { values, change, error } = form;
  // One of the two is enough: what was said of the first goes when the second is chosen.
  const set = (chosen: Partial<BulkValues>) => change({ personId: values.personId, ...chosen });
  const keep = { value: KEEP, label: t('bulk.keep') };
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        label={t('why.person')}
        field="personId"
        value={values.personId}
        options={[keep, { value: '', label: t('why.person.none') }, ...named(client.people)]}
        onChange={(personId) => set({ personId })}
        error={error('personId')}
      />
      <SelectField
        label={t('why.engagement')}
        field="engagementId"
        value={values.engagementId}
        options={[keep, { value: '', label: t('why.engagement.none') }, ...named(client.engagements)]}
        onChange={(engagementId) => set({ engagementId })}
      />
    </>
  );
}
