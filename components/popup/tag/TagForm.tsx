import { CornerDownLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Headline, RowKey } from '@/storage/rows';
import { useT } from '../../context';
import { Button } from '../../kit/Button';
import { Problem } from '../../kit/Problem';
import { useForm } from '../../kit/useForm';
import { usePopup } from '../PopupContext';
import type { Found } from '../page';
import { TagFields } from './TagFields';
import { missing, type TagValues } from './tagValues';
import { useEnter } from './useEnter';
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
  const element = useRef<HTMLFormElement>(null);
  const { refusals } = form;
  // A page registered by hand was asked for by a click: nothing was pressed for its form before.
  useEnter(element, found.byHand ? null : enter);
  const [first] = missing(initial);
  useEffect(() => {
    if (first) element.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus();
  }, [first]);
  useEffect(() => {
    if (refusals > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);
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
    <form
      ref={element}
      noValidate
      autoComplete="off"
      className="mt-3 flex flex-1 flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TagFields
        found={found}
        headlines={headlines}
        values={form.values}
        error={form.error}
        onChange={change}
        checks={form.checks}
      />
      <Problem text={form.problem} />
      {/* In sight whatever the form's length: a popup is 600 px high at most. */}
      <div className="sticky bottom-0 -mx-4 mt-auto -mb-5 flex gap-2 border-t border-line bg-surface px-4 py-3">
        <Button look="primary" submit busy={form.busy} className="flex-1">
          {t('popup.tag')}
          <CornerDownLeft className="size-4 opacity-80" aria-hidden />
        </Button>
        {onSkip && <Button onClick={onSkip}>{t('popup.notNow')}</Button>}
      </div>
    </form>
  );
}
