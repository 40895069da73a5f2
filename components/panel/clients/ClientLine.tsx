import { ChevronRight } from 'lucide-react';
import type { Headline } from '@/storage/rows';
import { usePanelT } from '../../context';
import { type Select, SelectBox } from '../selecting/SelectBox';
import type { LineProps } from '../VirtualList';

type Props = {
  readonly headline: Headline;
  readonly onOpen: () => void;
  readonly inList: LineProps;
  readonly select: Select;
};

export function ClientLine({ headline, onOpen, inList, select }: Props) {
  const t = usePanelT();
  return (
    <SelectBox name={headline.client} select={select}>
      <button
        {...inList}
        type="button"
        onClick={onOpen}
        className="flex w-full min-w-0 items-center gap-2 py-3 pr-4 pl-1 text-left -outline-offset-2 hover:bg-sunken motion-safe:transition-colors"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{headline.client}</span>
          <span className="block text-sm text-muted">
            {t('clients.people', { count: headline.people.length })} ·{' '}
            {t('clients.documents', { count: headline.documents.length })}
          </span>
        </span>
        <ChevronRight className="size-4 shrink-0 text-muted" aria-hidden />
      </button>
    </SelectBox>
  );
}
