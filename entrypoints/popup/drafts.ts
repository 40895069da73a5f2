import { browser } from 'wxt/browser';
import type { Drafts } from '@/components/popup/PopupContext';
import { keepInSession } from '../wiring/session';

const PREFIX = 'draft:';

/** What was typed, kept by the browser in memory only; read in one go before the popup draws its first form. */
export async function openDrafts(): Promise<Drafts> {
  const kept = new Map(
    Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX)),
  );
  return {
    load: (key) => kept.get(PREFIX + key),
    save: (key, value) => {
      kept.set(PREFIX + key, value);
      void keepInSession({ [PREFIX + key]: value });
    },
    drop: (key) => {
      kept.delete(PREFIX + key);
      void browser.storage.session.remove(PREFIX + key);
    },
  };
}
