import { Plus, UserRoundSearch } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { usePanelT } from '../../context';
import { Button } from '../../kit/Button';
import { EmptyState } from '../../kit/EmptyState';
import { Waiting } from '../../kit/Waiting';
import { Heading } from '../Heading';
import { usePanel } from '../PanelContext';
import { SearchField } from '../SearchField';
import { useRegisterIndex } from '../useRegisterIndex';
import { type ListHandle, VirtualList } from '../VirtualList';
import { ClientDialog } from './ClientDialog';
import { ClientLine } from './ClientLine';

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
      <p role="status" className="my-2 min-h-5 text-sm text-muted">
        {found && t('clients.count', { count: found.length })}
      </p>
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
          line={(index, props) => {
            const headline = found[index];
            return (
              headline && (
                <ClientLine
                  inList={props}
                  headline={headline}
                  onOpen={() => go({ place: 'clients', dossier: headline.dossier })}
                />
              )
            );
          }}
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
