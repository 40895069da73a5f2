import { useLiveQuery } from 'dexie-react-hooks';
import { FileSearch } from 'lucide-react';
import { useCallback, useDeferredValue, useRef, useState } from 'react';
import type { DocumentFilter } from '@/storage/reader';
import type { RowKey } from '@/storage/rows';
import { usePanelT, useSurface } from '../../context';
import { type BulkAction, bulkActions } from '../../kit/bulk/bulkActions';
import { EmptyState } from '../../kit/EmptyState';
import { Waiting } from '../../kit/Waiting';
import { DocumentLine } from '../DocumentLine';
import { Heading } from '../Heading';
import { usePanel } from '../PanelContext';
import { SelectAll } from '../selecting/SelectAll';
import { SelectionBar } from '../selecting/SelectionBar';
import { useSelection } from '../selecting/useSelection';
import { type ListHandle, VirtualList } from '../VirtualList';
import { BulkDialog } from './bulk/BulkDialog';
import { DocumentFilters } from './DocumentFilters';
import { useFoundKeys } from './useFoundKeys';

const FIRST = 20;
const none: readonly RowKey[] = [];

/** Every document: found as you type, filtered, and read only where it is on the screen. */
export function Documents() {
  const { reader } = useSurface();
  const t = usePanelT();
  const { go, documentsView, setDocumentsView } = usePanel();
  const { active } = documentsView;
  const [filter, setFilter] = useState(documentsView.filter);
  const asked = useDeferredValue(filter);
  const list = useRef<ListHandle | null>(null);
  const [range, setRange] = useState<readonly [number, number]>([0, FIRST]);
  const onShown = useCallback((first: number, last: number) => setRange([first, Math.max(last, FIRST)]), []);

  const keys = useFoundKeys(asked);
  const keyOf = useCallback((index: number) => keys?.[index] ?? String(index), [keys]);
  const wanted = keys?.slice(range[0], range[1] + 1) ?? [];
  const rows = useLiveQuery(
    async () => new Map((await reader.documents(wanted)).map((row) => [row.key, row])),
    [reader, wanted.join()],
  );
  const selection = useSelection('documents', keys ?? none);
  const [action, setAction] = useState<BulkAction | null>(null);
  const change = (next: DocumentFilter) => {
    setFilter(next);
    setDocumentsView({ ...documentsView, filter: next, active: null });
  };
  const open = (key: RowKey) => {
    setDocumentsView({ ...documentsView, filter, active: key });
    go({ place: 'documents', document: key });
  };
  const start = keys && active ? Math.max(0, keys.indexOf(active)) : 0;
  return (
    <>
      <Heading title={t('nav.documents')} />
      <DocumentFilters filter={filter} onChange={change} onDown={() => list.current?.focus()} />
      <div className="my-2 flex min-h-5 items-center gap-3">
        {keys && keys.length > 0 && (
          <SelectAll
            some={selection.keys.length > 0}
            every={selection.keys.length === keys.length}
            onAll={selection.all}
            onNone={selection.none}
          />
        )}
        <p role="status" className="text-sm text-muted">
          {keys && t('documents.count', { count: keys.length })}
        </p>
      </div>
      {!keys && <Waiting className="min-h-80 flex-1" />}
      {keys?.length === 0 && (
        <EmptyState
          icon={<FileSearch className="size-6" aria-hidden />}
          title={t('documents.none')}
          text={t('documents.none.do')}
        />
      )}
      {keys && keys.length > 0 && (
        <VirtualList
          ref={list}
          label={t('nav.documents')}
          count={keys.length}
          start={start}
          keyOf={keyOf}
          onShown={onShown}
          selecting={{ onRange: selection.range, onAll: selection.all }}
          line={(index, props, check) => {
            const document = rows?.get(keys[index] ?? '/');
            return document ? (
              <DocumentLine
                inList={props}
                document={document}
                onOpen={() => open(document.key)}
                select={{
                  check,
                  checked: selection.has(document.key),
                  onSelect: (checked, range) => selection.one(index, checked, range),
                }}
              />
            ) : (
              <div className="h-23" />
            );
          }}
        />
      )}
      {selection.keys.length > 0 && (
        <SelectionBar
          count={selection.keys.length}
          actions={bulkActions}
          onAction={setAction}
          onNone={selection.none}
        />
      )}
      {action && (
        <BulkDialog
          action={action}
          keys={selection.keys}
          onClose={() => setAction(null)}
          onDone={selection.none}
        />
      )}
    </>
  );
}
