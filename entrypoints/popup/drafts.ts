import { browser } from 'wxt/browser';
import type { Drafts } from '@/components/popup/PopupContext';
import { inPassing } from '../wiring/inPassing';
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
      // What was typed stands in its field all the same, and is saved from there.
      inPassing('draft', keepInSession({ [PREFIX + key]: value }));
    },
    drop: (key) => {
      kept.delete(PREFIX + key);
      // It is in memory only, and gone when the browser quits.
      inPassing('draft', browser.storage.session.remove(PREFIX + key));
    },
  };
}
