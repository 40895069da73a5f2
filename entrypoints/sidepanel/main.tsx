import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { PanelKey, Surface } from '@/components/context';
import { Problem } from '@/components/kit/Problem';
import en from '@/locales/en/register';
import nl from '@/locales/nl/register';
import { translator } from '@/locales/translate';
import { languageOf } from '../wiring/language';
import { openSurface } from './openSurface';
import { Root } from './Root';

const dictionaries = { nl, en };

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
