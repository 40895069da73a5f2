import { FileText, type LucideIcon, Mails, Settings, Sun, Users, Wrench } from 'lucide-react';
import { type PanelKey, usePanelT } from '../context';
import { type Place, places, type Route, routeOf } from './route';

const looks = {
  today: { icon: Sun, label: 'nav.today' },
  clients: { icon: Users, label: 'nav.clients' },
  documents: { icon: FileText, label: 'nav.documents' },
  newsletter: { icon: Mails, label: 'nav.newsletter' },
  tools: { icon: Wrench, label: 'nav.tools' },
  settings: { icon: Settings, label: 'nav.settings' },
} as const satisfies Record<Place, { icon: LucideIcon; label: PanelKey }>;

type Props = { readonly place: Place; readonly onGo: (route: Route) => void };

export function Navigation({ place, onGo }: Props) {
  const t = usePanelT();
  return (
    <nav aria-label={t('places')} className="@container border-b border-line bg-raised">
      <ul className="mx-auto flex max-w-3xl">
        {places.map((name) => {
          const { icon: Icon, label } = looks[name];
          const here = name === place;
          return (
            <li key={name} className="min-w-0 flex-auto">
              <button
                type="button"
                aria-current={here ? 'page' : undefined}
                onClick={() => onGo(routeOf[name])}
                className={`flex min-h-13 w-full flex-col items-center justify-center gap-0.5 border-b-2 px-0.5 pt-1 text-[0.6875rem] font-medium @min-[27rem]:px-1 @min-[27rem]:text-xs -outline-offset-2 motion-safe:transition-colors ${
                  here
                    ? 'border-accent text-accent'
                    : 'border-transparent text-muted hover:bg-sunken hover:text-text'
                }`}
              >
                <Icon className="size-5" aria-hidden />
                {/* Too narrow for six words: only where you are keeps its word to be seen. */}
                <span className={here ? 'truncate' : 'truncate @max-[24.5rem]:sr-only'}>{t(label)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
