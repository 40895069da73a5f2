import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type PanelKey, type Surface, SurfaceProvider } from '@/components/context';
import { ageOf } from '@/components/kit/backupAge';
import { Problem } from '@/components/kit/Problem';
import { LockedPanel } from '@/components/panel/LockedPanel';
import en from '@/locales/en/register';
import nl from '@/locales/nl/register';
import { translator } from '@/locales/translate';
import { startOver } from '../wiring/callEngine';
import { followLock } from '../wiring/followLock';
import { languageOf } from '../wiring/language';
import { unlock } from '../wiring/lock';
import { isLocked } from '../wiring/masterKey';
import { watchUse } from '../wiring/use';
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

async function showLocked(surface: Surface): Promise<void> {
  document.documentElement.lang = surface.language;
  const { reader, today } = surface;
  const [counts, backup] = await Promise.all([reader.counts(today), reader.backup()]);
  root.render(
    <StrictMode>
      <SurfaceProvider value={surface}>
        <LockedPanel counts={counts} age={ageOf(backup, today)} onUnlock={unlock} onStartOver={startOver} />
      </SurfaceProvider>
    </StrictMode>,
  );
}

async function open(): Promise<void> {
  const [surface, locked] = await Promise.all([openSurface(dictionaries), isLocked()]);
  followLock(locked);
  if (locked) return showLocked(surface);
  watchUse();
  show(surface);
}

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

open().catch(showUnreadable);
