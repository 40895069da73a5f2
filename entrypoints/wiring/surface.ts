import { browser } from 'wxt/browser';
import type { Surface } from '@/components/context';
import { translator } from '@/locales/translate';
import { dayOf } from '@/policy/calendar';
import { RegisterDb } from '@/storage/db';
import { createReader } from '@/storage/read/createReader';
import type { Language } from '@/storage/schema/settings';
import { opfsMasterKeyFile } from '@/vault/masterKey';
import { send } from './callEngine';
import { languageOf } from './language';

/** What a popup or panel needs, opened: the reader on the register, commands to the engine, texts, today. */
export async function openSurface(
  dictionaries: Readonly<Record<Language, Readonly<Record<string, string>>>>,
): Promise<Surface> {
  const reader = createReader(new RegisterDb(), opfsMasterKeyFile());
  const { settings } = await reader.workspace();
  const language = languageOf(settings.language);
  return {
    reader,
    send,
    today: dayOf(new Date()),
    language,
    t: translator(language, dictionaries[language]),
    visit: (address) => {
      // Only https, whatever a register that was tampered with may say.
      if (address.startsWith('https://')) void browser.tabs.create({ url: address });
    },
  };
}
