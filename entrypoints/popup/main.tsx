import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { type Surface, SurfaceProvider } from '@/components/context';
import { ageOf } from '@/components/kit/backupAge';
import { Unlock } from '@/components/kit/Unlock';
import { Coming } from '@/components/popup/Coming';
import { LoneFrame } from '@/components/popup/LoneFrame';
import { Popup } from '@/components/popup/Popup';
import { Trouble } from '@/components/popup/Trouble';
import { catchEnter } from '@/components/popup/tag/earlyEnter';
import en from '@/locales/en/common';
import nl from '@/locales/nl/common';
import type { Counts } from '@/storage/rows';
import { downloadOffer } from '../wiring/downloadOffer';
import { followLock } from '../wiring/followLock';
import { languageOf } from '../wiring/language';
import { unlock } from '../wiring/lock';
import { lostRegister } from '../wiring/lostRegister';
import { surfaceIn } from '../wiring/surface';
import { watchUse } from '../wiring/use';
import { actionsFor, openRegister } from './actions';
import { openDrafts } from './drafts';
import { lookAtTab, type Tab, tabInFront } from './lookAtTab';
import { popupReader } from './popupReader';

const dictionaries = { nl, en };
const element = document.getElementById('root');
if (!element) throw new Error('popup/index.html has no #root');
const root = createRoot(element);
const reader = popupReader();
const enter = catchEnter(document);
const first = surfaceIn(languageOf(null), reader, dictionaries);

function show(surface: Surface, children: ReactNode): void {
  document.documentElement.lang = surface.language;
  root.render(
    <StrictMode>
      <SurfaceProvider value={surface}>{children}</SurfaceProvider>
    </StrictMode>,
  );
}

/** The numbers of the last time stand there before the register is open; the rest follows at once. */
async function open(tab: Tab | null, counts: Counts | null): Promise<void> {
  const onOpenRegister = () => openRegister(tab);
  show(
    first,
    <LoneFrame counts={counts} onOpenRegister={onOpenRegister}>
      <Coming />
    </LoneFrame>,
  );
  const [{ settings, policy, portals }, locked] = await Promise.all([reader.workspace(), reader.isLocked()]);
  const surface = surfaceIn(languageOf(settings.language), reader, dictionaries, policy.names);
  followLock(locked);
  if (locked) {
    enter.forget();
    const age = ageOf(await reader.backup(), surface.today);
    show(
      surface,
      <LoneFrame counts={counts} onOpenRegister={onOpenRegister} age={age}>
        <Unlock onUnlock={unlock} />
      </LoneFrame>,
    );
    return;
  }
  watchUse();
  const [page, offer, drafts, lost] = await Promise.all([
    lookAtTab(tab, portals),
    downloadOffer(),
    openDrafts(),
    lostRegister(),
  ]);
  const actions = actionsFor(tab, page, surface.language);
  const given = { page, offer, counts, drafts, enter, actions, lost };
  show(surface, <Popup {...given} />);
}

/** Nothing that goes wrong leaves the popup empty or waiting: it says so, with a way to try again. */
async function begin(): Promise<void> {
  let tab: Tab | null = null;
  let counts: Counts | null = null;
  try {
    const [inFront, local] = await Promise.all([tabInFront(), browser.storage.local.get('counts')]);
    tab = inFront;
    counts = (local.counts as Counts | undefined) ?? null;
    await open(tab, counts);
  } catch (error) {
    show(
      first,
      <LoneFrame counts={counts} onOpenRegister={() => openRegister(tab)}>
        <Trouble error={error} onRetry={() => window.location.reload()} />
      </LoneFrame>,
    );
  }
}

void begin();
