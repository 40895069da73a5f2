import { browser } from 'wxt/browser';
import type { Language } from '@/storage/schema/settings';

/** The user's own choice, else the browser's language; Dutch for whoever reads Dutch, English for the rest. */
export const languageOf = (chosen: Language | null): Language =>
  chosen ?? (browser.i18n.getUILanguage().toLowerCase().startsWith('nl') ? 'nl' : 'en');
