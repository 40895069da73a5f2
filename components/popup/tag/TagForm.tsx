import type { Headline, RowKey } from '@/storage/rows';
import { useT } from '../../context';
import { Button } from '../../kit/Button';
import { useForm } from '../../kit/useForm';
import { usePopup } from '../PopupContext';
import type { Found } from '../page';
import { SaveForm } from './SaveForm';
import { TagFields } from './TagFields';
import { missing, type TagValues } from './tagValues';
import { useTag } from './useTag';

type Props = {
  readonly found: Found;
  readonly headlines: readonly Headline[];
  readonly initial: TagValues;
  readonly onInput: (values: TagValues) => void;
  readonly onDone: (row: RowKey) => void;
  readonly onSkip: (() => void) | undefined;
};

export function TagForm({ found, headlines, initial, onInput, onDone, onSkip }: Props) {
  const t = useT();
  const { enter } = usePopup();
  const tag = useTag(found);
  const form = useForm<TagValues>(initial);
  const [first] = missing(initial);
  const change = (values: Partial<TagValues>) => {
    form.change(values);
    onInput({ ...form.values, ...values });
  };
  const save = async () => {
    const saved: RowKey[] = [];
    await form.submit(async (values) => {
      const tagged = await tag(values, (dossier) => change({ dossier }));
      if (tagged.ok) saved.push(tagged.value);
      return tagged;
    });
    for (const row of saved) onDone(row);
  };
  return (
    <SaveForm
      form={form}
      onSubmit={save}
      submit={t('popup.tag')}
      // A page registered by hand was asked for by a click: nothing was pressed for its form before.
      enter={found.byHand ? null : enter}
      startAt={first}
      beside={onSkip && <Button onClick={onSkip}>{t('popup.notNow')}</Button>}
    >
      <TagFields
        found={found}
        headlines={headlines}
        values={form.values}
        error={form.error}
        onChange={change}
        checks={form.checks}
      />
    </SaveForm>
  );
}
