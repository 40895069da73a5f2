import { Plus, UserRoundSearch } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Headline, RowKey } from '@/storage/rows';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { EmptyState } from '../../kit/EmptyState';
import { Waiting } from '../../kit/Waiting';
import { Heading } from '../Heading';
import { usePanel } from '../PanelContext';
import { SearchField } from '../SearchField';
import { SelectAll } from '../selecting/SelectAll';
import { SelectionBar } from '../selecting/SelectionBar';
import { useSelection } from '../selecting/useSelection';
import { useRegisterIndex } from '../useRegisterIndex';
import { type ListHandle, VirtualList } from '../VirtualList';
import { ClientsDialog } from './bulk/ClientsDialog';
import { type ClientAction, clientActions } from './bulk/clientActions';
import { ClientDialog } from './ClientDialog';
import { ClientLine } from './ClientLine';

/** The row of a client is called as its dossier is. */
const keyOf = ({ dossier }: Headline): RowKey => `${dossier}/${dossier}`;

/** All clients, found by their own name or that of one of their people. */
export function Clients() {
  const t = usePanelT();
  const { go } = usePanel();
  const opened = useRegisterIndex();
  const [words, setWords] = useState('');
  const [adding, setAdding] = useState(false);
  const asked = useDeferredValue(words);
  const list = useRef<ListHandle | null>(null);
  const found = useMemo(
    () => opened?.index.findClients(asked).toSorted((a, b) => a.client.localeCompare(b.client)),
    [opened, asked],
  );
  const keys = useMemo(() => found?.map(keyOf) ?? [], [found]);
  const selection = useSelection('clients', keys);
  const [action, setAction] = useState<ClientAction | null>(null);
  const chosen = found?.filter((headline) => selection.has(keyOf(headline))) ?? [];
  const add = (
    <Button
      look="primary"
      small
      icon={<Plus className="size-4" aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {t('clients.add')}
    </Button>
  );
  return (
    <>
      <Heading title={t('nav.clients')}>{add}</Heading>
      <search>
        <SearchField
          label={t('clients.search')}
          value={words}
          onChange={setWords}
          onDown={() => list.current?.focus()}
        />
      </search>
      <div className="my-2 flex min-h-5 items-center gap-3">
        {found && found.length > 0 && (
          <SelectAll
            some={chosen.length > 0}
            every={chosen.length === found.length}
            onAll={selection.all}
            onNone={selection.none}
          />
        )}
        <p role="status" className="text-sm text-muted">
          {found && t('clients.count', { count: found.length })}
        </p>
      </div>
      {!found && <Waiting className="min-h-80 flex-1" />}
      {found?.length === 0 && (
        <EmptyState
          icon={<UserRoundSearch className="size-6" aria-hidden />}
          title={words ? t('clients.none') : t('clients.empty')}
          text={words ? t('clients.none.do') : t('clients.empty.do')}
        />
      )}
      {found && found.length > 0 && (
        <VirtualList
          ref={list}
          label={t('nav.clients')}
          count={found.length}
          keyOf={(index) => found[index]?.dossier ?? String(index)}
          selecting={{ onRange: selection.range, onAll: selection.all }}
          line={(index, props, check) => {
            const headline = found[index];
            return (
              headline && (
                <ClientLine
                  inList={props}
                  headline={headline}
                  onOpen={() => go({ place: 'clients', dossier: headline.dossier })}
                  select={{
                    check,
                    checked: selection.has(keyOf(headline)),
                    onSelect: (checked, range) => selection.one(index, checked, range),
                  }}
                />
              )
            );
          }}
        />
      )}
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          actions={clientActions}
          onAction={setAction}
          onNone={selection.none}
        />
      )}
      {action && (
        <ClientsDialog
          action={action}
          clients={chosen}
          onClose={() => setAction(null)}
          onDone={selection.none}
        />
      )}
      {adding && (
        <ClientDialog
          client={null}
          onClose={() => setAdding(false)}
          onDone={(dossier) => go({ place: 'clients', dossier })}
        />
      )}
    </>
  );
}
