import { useState } from 'react';
import { dayOf } from '@/policy/calendar';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { formatDay } from '../../../kit/formatDay';
import { useToast } from '../../../kit/useToast';
import { usePanel } from '../../PanelContext';
import type { Connection } from './ConnectHost';
import { connectProblemText } from './connectProblem';
import { DisconnectDialog } from './DisconnectDialog';
import { ListLine } from './ListLine';
import type { Connections } from './useConnections';

type Props = { readonly connection: Connection; readonly connections: Connections };

/** A tool with a key: its lists, each to be read, and the way to let go of it. */
export function ConnectedTool({ connection, connections }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const toast = useToast();
  const { host } = usePanel();
  const [ending, setEnding] = useState(false);
  const { tool, lists, since } = connection;
  const find = async () => {
    const found = await host.connections.findLists(tool);
    if (found.ok) connections.put(found.value);
    else toast({ text: connectProblemText(t, found.error) });
  };
  return (
    <div className="card">
      <p className="px-4 py-3 text-sm text-muted">
        {t('connect.at', { day: formatDay(dayOf(new Date(since)), language), host: connection.host })}
      </p>
      {lists.length === 0 && <p className="border-t border-line px-4 py-3">{t('connect.lists.none')}</p>}
      <ul className="divide-y divide-line border-t border-line empty:hidden">
        {lists.map((list) => (
          <ListLine
            key={list.id}
            tool={tool}
            list={list}
            onRead={(read) => connections.putList(tool, read)}
            onFailed={connections.look}
          />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 border-t border-line px-4 py-3">
        {tool === 'mailchimp' && (
          <Button small onClick={() => void find()}>
            {t('connect.lists.find')}
          </Button>
        )}
        <Button
          small
          aria-label={t('connect.endOf', { tool: t(`connect.${tool}`) })}
          onClick={() => setEnding(true)}
        >
          {t('connect.end')}
        </Button>
      </div>
      {ending && <DisconnectDialog tool={tool} onClose={() => setEnding(false)} onDone={connections.look} />}
    </div>
  );
}
