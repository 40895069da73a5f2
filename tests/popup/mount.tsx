import type {} from '@vitest/browser-playwright';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import '@/components/styles.css';
import { SurfaceProvider } from '@/components/context';
import type { Offer } from '@/components/popup/InFront';
import { Popup } from '@/components/popup/Popup';
import type { BrowserActions } from '@/components/popup/PopupContext';
import type { Page } from '@/components/popup/page';
import { catchEnter } from '@/components/popup/tag/earlyEnter';
import en from '@/locales/en/common';
import nl from '@/locales/nl/common';
import { translator } from '@/locales/translate';
import type { Reader } from '@/storage/reader';
import type { Counts } from '@/storage/rows';
import type { Language } from '@/storage/schema/settings';
import { fakeBatches } from '../panel/fakeBatches';
import { fakeReader } from '../panel/fakeReader';
import { FakeEngine } from '../panel/fakeSend';
import { inventedRegister, type Register, TODAY } from '../panel/invented';
import { noTool } from './pages';

const dictionaries = { nl, en };

type Options = {
  page?: Page;
  offer?: Offer | null;
  register?: Register;
  language?: Language;
  drafts?: Map<string, unknown>;
  actions?: Partial<BrowserActions>;
  /** Questions that the register answers otherwise. */
  reader?: Partial<Reader>;
  /** As long as each answer takes, so that what waits is drawn. */
  slow?: number;
  /** As they were last known. */
  counts?: Counts | null;
  /** A step of many is half-way, and stays so until it is stopped. */
  hold?: boolean;
};

/** The popup as it runs, on a register in memory. `close` takes it away, as a click beside it does. */
export async function mountPopup({
  page = noTool,
  offer = null,
  register = inventedRegister(),
  language = 'nl',
  drafts = new Map(),
  actions = {},
  reader = {},
  slow = 0,
  counts = null,
  hold = false,
}: Options = {}) {
  const listening = new Set<() => void>();
  const engine = new FakeEngine(register, async () => {
    for (const heard of listening) heard();
  });
  if (hold)
    engine.holdLonger = (watch) => {
      watch?.progress?.(1, 2);
      return new Promise<void>((resolve) =>
        watch?.signal?.addEventListener('abort', () => {
          engine.holdLonger = null;
          resolve();
        }),
      );
    };
  const asked: string[] = [];
  const ask = (what: string) => () => void asked.push(what);
  const surface = {
    reader: {
      ...fakeReader(
        () => engine.register,
        () => new Promise<void>((resolve) => (slow > 0 ? setTimeout(resolve, slow) : resolve())),
      ),
      ...reader,
    },
    send: engine.send,
    ask: engine.ask,
    onChange: (heard: () => void) => {
      listening.add(heard);
      return () => void listening.delete(heard);
    },
    batches: fakeBatches([]),
    today: TODAY,
    language,
    t: translator(language, dictionaries[language]),
    visit: (address: string) => void asked.push(`visit ${address}`),
  };
  const allow = (what: string) => () => {
    asked.push(what);
    return Promise.resolve(true);
  };
  document.documentElement.lang = language;
  document.title = 'Bewaarwacht';
  const enter = catchEnter(document);
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  root.render(
    <SurfaceProvider value={surface}>
      <Popup
        page={page}
        offer={offer}
        counts={counts}
        drafts={{
          load: (key) => drafts.get(key),
          save: (key, value) => void drafts.set(key, structuredClone(value)),
          drop: (key) => void drafts.delete(key),
        }}
        enter={enter}
        actions={{
          onOpenRegister: async () => void asked.push('register'),
          onGoTo: async (place) => void asked.push(`register at ${Object.values(place).join(' ')}`),
          onSwitchOn: allow('switch on'),
          onTeach: allow('teach'),
          onOfferDone: ask('offer done'),
          onRetry: ask('retry'),
          ...actions,
        }}
      />
    </SurfaceProvider>,
  );
  const close = () => {
    enter.forget();
    root.unmount();
    element.remove();
  };
  onTestFinished(close);
  return { engine, asked, drafts, close };
}
