import { retentionClasses } from '@/policy/retention';
import type { DocumentFilter } from '@/storage/reader';
import { usePanelT } from '../../context';
import { SelectField } from '../../kit/SelectField';
import { SearchField } from '../SearchField';

type Props = {
  readonly filter: DocumentFilter;
  readonly onChange: (filter: DocumentFilter) => void;
  /** Arrow down, from the words to what they found. */
  readonly onDown: () => void;
};

const states = ['all', 'overdue', 'findings', 'due-soon', 'waiting', 'destroyed'] as const;

export function DocumentFilters({ filter, onChange, onDown }: Props) {
  const t = usePanelT();
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
          options={states.map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(state) => onChange({ ...filter, state })}
        />
        <SelectField
          label={t('documents.class')}
          labelHidden
          value={filter.class ?? ''}
          options={[
            { value: '', label: t('filter.everyClass') },
            ...retentionClasses.map((value) => ({ value, label: t(`class.${value}`) })),
          ]}
          onChange={(value) => onChange({ ...filter, class: value || null })}
        />
      </div>
    </search>
  );
}
