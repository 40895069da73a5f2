import { CloudDownload } from 'lucide-react';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { Problem } from '../../../kit/Problem';
import { usePanel } from '../../PanelContext';
import type { ConnectedList } from './ConnectHost';
import { connectProblemText } from './connectProblem';
import type { ConnectedProblem } from './openConnected';
import { useConnections } from './useConnections';

type Props = {
  readonly problem: ConnectedProblem | null;
  readonly onCompare: (list: ConnectedList) => void;
};

/** The lists that can be fetched from MailChimp itself, in place of an export; where none can, the way to it. */
export function ConnectedLists({ problem, onCompare }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const { go } = usePanel();
  const { all } = useConnections();
  if (!all) return null;
  const lists = all.find(({ tool }) => tool === 'mailchimp')?.lists ?? [];
  const at = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className="mb-4">
      {lists.length > 0 ? (
        <ul aria-label={t('connect.compare')} className="card divide-y divide-line">
          {lists.map((list) => (
            <li key={list.id} className="flex items-center gap-3 px-4 py-2">
              <CloudDownload className="size-4 shrink-0 text-muted" aria-hidden />
              <div className="min-w-0 flex-1">
                <p className="font-medium break-words">{list.name}</p>
                <p className="text-sm text-muted">
                  {list.readAt === null
                    ? t('connect.compare.never')
                    : t('connect.compare.readAt', { at: at.format(list.readAt) })}
                </p>
              </div>
              <Button
                small
                aria-label={t('connect.compareOf', { name: list.name })}
                onClick={() => onCompare(list)}
              >
                {t('connect.compareNow')}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-center text-sm text-muted">
          <button
            type="button"
            className="rounded-md text-accent underline"
            onClick={() => go({ place: 'settings', page: 'connect' })}
          >
            {t('connect.compare.offer')}
          </button>
        </p>
      )}
      <Problem
        text={problem && (problem.type === 'Again' ? t('connect.again') : connectProblemText(t, problem))}
      />
    </div>
  );
}
