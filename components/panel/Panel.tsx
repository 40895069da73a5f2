import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { usePanelT, useSurface } from '../context';
import { Button } from '../kit/Button';
import { ErrorBoundary } from '../kit/ErrorBoundary';
import { Problem } from '../kit/Problem';
import { Resume } from '../kit/Resume';
import type { RegisterPlace } from '../kit/registerPlace';
import { ToastProvider } from '../kit/Toasts';
import { Waiting } from '../kit/Waiting';
import { BackupLine } from './BackupLine';
import type { Host } from './Host';
import { Navigation } from './Navigation';
import { Onboarding } from './onboarding/Onboarding';
import { type DocumentsView, PanelContext, type Selected, type ToolAccess } from './PanelContext';
import { PlaceView } from './PlaceView';
import { isList, type Route, routeOf, withoutMend } from './route';
import { ImportProvider } from './settings/import/ImportContext';
import { ImportLine } from './settings/import/ImportLine';
import { useKeptFocus } from './useKeptFocus';

type Props = {
  readonly tools: ToolAccess;
  readonly host: Host;
  /** Where another surface sends the user; each time a new object. */
  readonly sentTo?: RegisterPlace | null;
};

const noFilter: DocumentsView = { filter: { state: 'all', class: null, words: '' }, active: null };
const nothing: Selected = { list: '', keys: new Set() };

/** The register: six places, one at a time. */
export function Panel(props: Props) {
  const t = usePanelT();
  return (
    <ToastProvider>
      <ErrorBoundary
        fallback={(retry) => (
          <Broken title={t('product')} text={t('broken')} label={t('retry')} onRetry={retry} />
        )}
      >
        <Resume />
        <Places {...props} />
      </ErrorBoundary>
    </ToastProvider>
  );
}

function Places({ tools, host, sentTo = null }: Props) {
  useKeptFocus();
  const { reader } = useSurface();
  const t = usePanelT();
  const workspace = useLiveQuery(() => reader.workspace(), [reader]);
  const [visited, setVisited] = useState<readonly [Route, ...Route[]]>([routeOf.today]);
  const [moves, setMoves] = useState(0);
  const [documentsView, setDocumentsView] = useState(noFilter);
  const [selected, setSelected] = useState(nothing);
  const [later, setLater] = useState(false);
  const [followed, setFollowed] = useState<RegisterPlace | null>(null);
  if (!workspace) return <Waiting className="min-h-dvh" />;

  const [route, ...before] = visited;
  const show = (next: Route, rest: readonly Route[]) => {
    setVisited([next, ...rest.slice(0, 20).map(withoutMend)]);
    setMoves(moves + 1);
  };
  const go = (next: Route) => show(next, visited);
  if (sentTo && sentTo !== followed) {
    setFollowed(sentTo);
    go(sentTo);
  }
  const back = () => show(before[0] ?? routeOf[route.place], before.slice(1));
  const panel = {
    workspace,
    tools,
    host,
    go,
    back,
    moves,
    documentsView,
    setDocumentsView,
    selected,
    setSelected,
  };

  if (!workspace.settings.onboarded && !later) {
    return (
      <PanelContext value={panel}>
        <Onboarding onLater={() => setLater(true)} />
      </PanelContext>
    );
  }
  return (
    <PanelContext value={panel}>
      <ImportProvider>
        <div className="flex h-dvh flex-col">
          <Navigation place={route.place} onGo={go} />
          <BackupLine route={route} />
          {!(route.place === 'settings' && route.page === 'import') && <ImportLine />}
          {/* Each view is one of its own: nothing of one client lingers when the next one opens. */}
          <main key={moves} className="min-h-0 flex-1 overflow-y-auto">
            <div
              className={`mx-auto flex max-w-3xl flex-col px-3 pt-4 ${isList(route) ? 'h-full min-h-120 pb-4' : 'min-h-full pb-20'}`}
            >
              {!workspace.settings.onboarded && (
                <p className="card mb-4 flex flex-wrap items-center justify-between gap-2 px-4 py-3">
                  {t('onboarding.unfinished')}
                  <Button small onClick={() => setLater(false)}>
                    {t('onboarding.resume')}
                  </Button>
                </p>
              )}
              <ErrorBoundary
                fallback={(retry) => (
                  <Broken title={t('product')} text={t('broken')} label={t('retry')} onRetry={retry} />
                )}
              >
                <PlaceView route={route} />
              </ErrorBoundary>
            </div>
          </main>
        </div>
      </ImportProvider>
    </PanelContext>
  );
}

type BrokenProps = { title: string; text: string; label: string; onRetry: () => void };

function Broken({ title, text, label, onRetry }: BrokenProps) {
  return (
    <div className="p-4">
      <h1 className="text-lg font-semibold">{title}</h1>
      <Problem text={text} />
      <Button className="mt-3" onClick={onRetry}>
        {label}
      </Button>
    </div>
  );
}
