import { ChevronRight } from 'lucide-react';
import { usePanelT } from '../../context';
import { Heading } from '../Heading';
import { usePanel } from '../PanelContext';
import type { SettingsPage } from '../route';
import { settingsPages } from './settingsPages';

/** The list of pages, or one of them. */
export function Settings({ page }: { readonly page: SettingsPage | null }) {
  const t = usePanelT();
  if (!page) return <PageList />;
  const { title, content: Content } = settingsPages[page];
  return (
    <>
      <Heading title={t(title)} back />
      <Content />
    </>
  );
}

const isPage = (name: string): name is SettingsPage => name in settingsPages;

function PageList() {
  const t = usePanelT();
  const { go } = usePanel();
  return (
    <>
      <Heading title={t('nav.settings')} />
      <ul className="card divide-y divide-line">
        {Object.keys(settingsPages)
          .filter(isPage)
          .map((page) => {
            const { icon: Icon, title, says } = settingsPages[page];
            return (
              <li key={page}>
                <button
                  type="button"
                  className="flex w-full items-center gap-3 px-4 py-3 text-left hover:bg-sunken"
                  onClick={() => go({ place: 'settings', page })}
                >
                  <Icon className="size-5 shrink-0 text-muted" aria-hidden />
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{t(title)}</span>
                    <span className="block text-sm text-muted">{t(says)}</span>
                  </span>
                  <ChevronRight className="size-4 shrink-0 text-muted" aria-hidden />
                </button>
              </li>
            );
          })}
      </ul>
    </>
  );
}
