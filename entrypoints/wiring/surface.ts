import { browser } from 'wxt/browser';
import type { Surface } from '@/components/context';
import { withOwnNames } from '@/locales/ownNames';
import { translator } from '@/locales/translate';
import { dayOf } from '@/policy/calendar';
import type { Policy } from '@/policy/policy';
import type { Reader } from '@/storage/reader';
import type { Language } from '@/storage/schema/settings';
import { askEngine, send } from './callEngine';
import { onChange } from './changes';
import { inPassing } from './inPassing';
import { batches } from './pendingBatches';

export type Dictionaries = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** What a popup or panel needs: the reader on the register, commands to the engine, texts, today. */
export const surfaceIn = (
  language: Language,
  reader: Reader,
  dictionaries: Dictionaries,
  names: Policy['names'] = {},
): Surface => ({
  reader,
  send,
  ask: askEngine,
  onChange,
  batches,
  today: dayOf(new Date()),
  language,
  t: translator(language, withOwnNames(dictionaries[language], names, language)),
  visit: (address) => {
    // Only https, whatever a register that was tampered with may say.
    // A tab that does not open is seen.
    if (address.startsWith('https://')) inPassing('visit', browser.tabs.create({ url: address }));
  },
});
