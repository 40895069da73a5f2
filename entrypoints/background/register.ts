import { browser } from 'wxt/browser';
import en from '@/locales/en/page';
import nl from '@/locales/nl/page';
import { type KeyOf, type Translate, translator } from '@/locales/translate';
import { type Day, dayOf } from '@/policy/calendar';
import { RegisterDb } from '@/storage/db';
import { createReader } from '@/storage/read/createReader';
import { placeReader } from '@/storage/read/pageStates';
import type { Counts } from '@/storage/rows';
import type { Language } from '@/storage/schema/settings';
import { opfsMasterKeyFile } from '@/vault/masterKey';
import { languageOf } from '../wiring/language';

/** The worker's view of the register: it reads, and holds no document. */
const db = new RegisterDb();
const file = opfsMasterKeyFile();
export const reader = createReader(db, file);
export const placesSeen = placeReader(db, file);

export const today = (): Day => dayOf(new Date());

export type PageKey = KeyOf<typeof nl>;

export async function texts(): Promise<{ language: Language; t: Translate<PageKey> }> {
  const { settings } = await reader.workspace();
  const language = languageOf(settings.language);
  return { language, t: translator(language, language === 'nl' ? nl : en) };
}

/** Painted first by every surface, before the database is open. Numbers only. */
export const keepCounts = (counts: Counts): Promise<void> => browser.storage.local.set({ counts });
