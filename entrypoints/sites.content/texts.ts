import en from '@/locales/en/page';
import nl from '@/locales/nl/page';
import { type KeyOf, type Translate, translator } from '@/locales/translate';
import type { Language } from '@/storage/schema/settings';

export const textsIn = (language: Language): Translate<KeyOf<typeof en>> =>
  translator(language, language === 'nl' ? nl : en);
