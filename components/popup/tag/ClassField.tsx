import { classesInUse } from '@/policy/classesInUse';
import type { RetentionClass } from '@/policy/retention';
import { useT } from '../../context';
import { SelectField } from '../../kit/SelectField';
import { usePopup } from '../PopupContext';

type Props = {
  readonly value: RetentionClass | '';
  readonly onChange: (value: RetentionClass | '') => void;
  readonly hint?: string | undefined;
  readonly error: string | undefined;
};

/** The kind of a document, of those that the firm uses. */
export function ClassField({ value, onChange, hint, error }: Props) {
  const t = useT();
  const { policy } = usePopup().workspace;
  return (
    <SelectField<RetentionClass | ''>
      row
      label={t('why.class')}
      field="class"
      value={value}
      options={[
        { value: '', label: t('popup.chooseClass') },
        ...classesInUse(policy, value).map((name) => ({ value: name, label: t(`class.${name}`) })),
      ]}
      onChange={onChange}
      hint={hint}
      error={error}
    />
  );
}
