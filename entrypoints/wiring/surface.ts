import { browser } from 'wxt/browser';
import type { Surface } from '@/components/context';
import { translator } from '@/locales/translate';
import { dayOf } from '@/policy/calendar';
import { RegisterDb } from '@/storage/db';
import { createReader } from '@/storage/read/createReader';
import type { Reader } from '@/storage/reader';
import type { Language } from '@/storage/schema/settings';
import { opfsMasterKeyFile } from '@/vault/masterKey';
import { askEngine, send } from './callEngine';
import { languageOf } from './language';

export type Dictionaries = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** Opens nothing yet: the register is opened by the first question. */
export const registerReader = (): Reader => createReader(new RegisterDb(), opfsMasterKeyFile());

/** What a popup or panel needs: the reader on the register, commands to the engine, texts, today. */
export const surfaceIn = (language: Language, reader: Reader, dictionaries: Dictionaries): Surface => ({
  reader,
  send,
  ask: askEngine,
  today: dayOf(new Date()),
  language,
  t: translator(language, dictionaries[language]),
  visit: (address) => {
    // Only https, whatever a register that was tampered with may say.
    if (address.startsWith('https://')) void browser.tabs.create({ url: address });
  },
});

/** The same in the user's own language, which the register knows. */
export async function openSurface(dictionaries: Dictionaries): Promise<Surface> {
  const reader = registerReader();
  const { settings } = await reader.workspace();
  return surfaceIn(languageOf(settings.language), reader, dictionaries);
}
