import { classesInUse } from '@/policy/classesInUse';
import type { DocumentFilter } from '@/storage/reader';
import { type PanelKey, usePanelT } from '../../context';
import { SelectField } from '../../kit/SelectField';
import { usePanel } from '../PanelContext';
import { SearchField } from '../SearchField';

type Props = {
  readonly filter: DocumentFilter;
  readonly onChange: (filter: DocumentFilter) => void;
  /** Arrow down, from the words to what they found. */
  readonly onDown: () => void;
};

const states = [
  { value: 'all', label: 'filter.all' },
  { value: 'overdue', label: 'filter.overdue' },
  { value: 'findings', label: 'filter.findings' },
  { value: 'due-soon', label: 'filter.due-soon' },
  { value: 'waiting', label: 'filter.waiting' },
  { value: 'no-term', label: 'filter.no-term' },
  { value: 'on-hold', label: 'filter.on-hold' },
  { value: 'put-off', label: 'filter.put-off' },
  { value: 'destroyed', label: 'filter.destroyed' },
] as const satisfies readonly { value: DocumentFilter['state']; label: PanelKey }[];

export function DocumentFilters({ filter, onChange, onDown }: Props) {
  const t = usePanelT();
  const { policy } = usePanel().workspace;
  return (
    <search className="flex flex-col gap-2">
      <SearchField
        label={t('documents.search')}
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
        onDown={onDown}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-2">
        <SelectField
          label={t('documents.state')}
          labelHidden
          value={filter.state}
          options={states.map(({ value, label }) => ({ value, label: t(label) }))}
          onChange={(state) => onChange({ ...filter, state })}
        />
        <SelectField
          label={t('documents.class')}
          labelHidden
          value={filter.class ?? ''}
          options={[
            { value: '', label: t('filter.everyClass') },
            ...classesInUse(policy, filter.class ?? '').map((value) => ({
              value,
              label: t(`class.${value}`),
            })),
          ]}
          onChange={(value) => onChange({ ...filter, class: value || null })}
        />
      </div>
    </search>
  );
}
