import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { Progress } from '../../../kit/Progress';
import { useWork } from '../../../kit/useWork';
import { usePanel } from '../../PanelContext';
import { WithMailing } from '../WithMailing';
import type { ConnectedList, RemoteTool } from './ConnectHost';
import { connectProblemText, keptProblemText } from './connectProblem';
import { TakeRegistrations } from './TakeRegistrations';

type Props = {
  readonly tool: RemoteTool;
  readonly list: ConnectedList;
  readonly onRead: (list: ConnectedList) => void;
  readonly onFailed: () => void;
};

/** One list: when it was read, and reading it now; what was broken off goes on where it was. */
export function ListLine({ tool, list, onRead, onFailed }: Props) {
  const t = usePanelT();
  const { connections } = usePanel().host;
  const { busy, stop, run } = useWork();
  const [said, setSaid] = useState<string | null>(null);
  const name = list.name || t('connect.registrations');
  const read = async () => {
    setSaid(null);
    const done = await run((watch) => connections.read(tool, list.id, false, watch));
    if (done.ok) return onRead(done.value);
    setSaid(connectProblemText(t, done.error));
    onFailed();
  };
  const problem = said ?? keptProblemText(t, list.problem);
  const goesOn = list.isUnderWay;
  return (
    <li className="px-4 py-3">
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <h3 className="font-medium break-words">{name}</h3>
          <Age tool={tool} list={list} />
        </div>
        {!busy && (
          <Button
            small
            aria-label={t(goesOn ? 'connect.goOnOf' : 'connect.readOf', { name })}
            onClick={() => void read()}
          >
            {t(goesOn ? 'connect.goOn' : 'connect.read')}
          </Button>
        )}
      </div>
      {busy && (
        <div className="mt-2">
          <Progress
            text={howFar(busy)}
            done={busy.done}
            of={busy.of}
            stop={t('connect.stop')}
            onStop={stop}
          />
        </div>
      )}
      {tool === 'webinargeek' && !busy && list.parts > 0 && (
        <WithMailing>
          <TakeRegistrations list={list} />
        </WithMailing>
      )}
      <div role="status">
        {!busy && problem && (
          <p className="mt-2 flex items-start gap-2 text-sm">
            <CircleAlert className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
            {problem}
          </p>
        )}
      </div>
    </li>
  );

  function howFar({ done, of }: { readonly done: number; readonly of: number }): string {
    return done === 0 ? t('connect.starting') : t('connect.reading', { done, of });
  }
}

function Age({ tool, list }: Pick<Props, 'tool' | 'list'>) {
  const t = usePanelT();
  const { language } = useSurface();
  const { readAt, members } = list;
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const never =
    tool === 'mailchimp' ? t('connect.never', { count: members }) : t('connect.never.registrations');
  return (
    <p className="text-sm text-muted">
      {readAt === null ? never : t('connect.readAt', { at: at.format(readAt) })}
      {tool === 'mailchimp' && readAt !== null && ` ${t('connect.compareAt')}`}
    </p>
  );
}
