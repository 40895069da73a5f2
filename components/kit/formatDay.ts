import type { Day } from '@/policy/calendar';
import type { Language } from '@/storage/schema/settings';

const locale = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

type Form = 'long' | 'short' | 'month';
const forms: Record<Form, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};
const made = new Map<string, Intl.DateTimeFormat>();

/** 15 maart 2027. A Day has no zone: it is read and written as UTC, so that it never slips to the day before. */
export function formatDay(day: Day, language: Language, form: Form = 'long'): string {
  const key = `${language} ${form}`;
  const format =
    made.get(key) ?? new Intl.DateTimeFormat(locale[language], { ...forms[form], timeZone: 'UTC' });
  made.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}
