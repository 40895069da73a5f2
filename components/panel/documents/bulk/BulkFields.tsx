import { useLiveQuery } from 'dexie-react-hooks';
import { classesInUse } from '@/policy/classesInUse';
import type { RetentionClass } from '@/policy/retention';
import { usePanelT, useSurface } from '../../../context';
import { CopiesField } from '../../../kit/CopiesField';
import { DateField } from '../../../kit/DateField';
import { SelectField } from '../../../kit/SelectField';
import type { FormState } from '../../../kit/useForm';
import { usePanel } from '../../PanelContext';
import { type BulkValues, KEEP } from './items';
import type { BulkAction } from './SelectionBar';

type Props = {
  readonly action: BulkAction;
  readonly form: Pick<FormState<BulkValues>, 'values' | 'set' | 'error' | 'checks'>;
  /** The one client that all documents belong to; null: several. */
  readonly dossier: string | null;
};

/** What is to be said once for all of them. */
export function BulkFields({ action, form, dossier }: Props) {
  const t = usePanelT();
  const { today } = useSurface();
  const { policy } = usePanel().workspace;
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
          label={t('document.class')}
          field="class"
          value={values.class}
          options={[
            { value: '', label: t('bulk.keep') },
            ...classesInUse(policy).map((value) => ({ value, label: t(`class.${value}`) })),
          ]}
          onChange={(value) => set('class', value)}
        />
      );
    case 'links':
      return dossier ? (
        <LinkFields form={form} dossier={dossier} />
      ) : (
        <p className="font-medium text-due">{t('bulk.oneClient')}</p>
      );
    case 'forget':
      return <p className="text-sm">{t('bulk.forget.says')}</p>;
  }
}

function LinkFields({ form, dossier }: Pick<Props, 'form'> & { readonly dossier: string }) {
  const t = usePanelT();
  const { reader } = useSurface();
  const { values, set } = form;
  const opened = useLiveQuery(() => reader.dossier(dossier), [reader, dossier]);
  const keep = { value: KEEP, label: t('bulk.keep') };
  const named = (list: readonly { id: string; name: string }[] = []) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <SelectField
        label={t('document.person')}
        field="personId"
        value={values.personId}
        options={[keep, { value: '', label: t('why.person.none') }, ...named(opened?.people)]}
        onChange={(value) => set('personId', value)}
      />
      <SelectField
        label={t('document.engagement')}
        field="engagementId"
        value={values.engagementId}
        options={[keep, { value: '', label: t('why.engagement.none') }, ...named(opened?.engagements)]}
        onChange={(value) => set('engagementId', value)}
      />
    </>
  );
}
