import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PanelKey, Surface } from '@/components/context';
import { Problem } from '@/components/kit/Problem';
import enCommon from '@/locales/en/common';
import enPanel from '@/locales/en/panel';
import nlCommon from '@/locales/nl/common';
import nlPanel from '@/locales/nl/panel';
import { translator } from '@/locales/translate';
import { languageOf } from '../wiring/language';
import { openSurface } from '../wiring/surface';
import { Root } from './Root';

const dictionaries = { nl: { ...nlCommon, ...nlPanel }, en: { ...enCommon, ...enPanel } };

const element = document.getElementById('root');
if (!element) throw new Error('sidepanel/index.html has no #root');
const root = createRoot(element);

const show = (surface: Surface) =>
  root.render(
    <StrictMode>
      <Root surface={surface} dictionaries={dictionaries} />
    </StrictMode>,
  );

/** A register that doesn't open is said so: it is there, and nothing of it was touched. */
function showUnreadable(): void {
  const language = languageOf(null);
  const t = translator<PanelKey>(language, dictionaries[language]);
  root.render(
    <main className="p-4">
      <Problem text={t('error.Unreadable')} />
    </main>,
  );
}

openSurface(dictionaries).then(show, showUnreadable);
