import type { Translate } from '@/locales/translate';
import type { CommandError } from '@/storage/commands/commands';
import type { CommonKey } from '../context';

/** The problems that have a sentence of their own; whatever else a check may find gets the general one. */
const problems = [
  'required',
  'too-long',
  'too-short',
  'not-plain',
  'not-a-day',
  'not-an-email',
  'not-a-phone',
  'not-an-iban',
  'not-https',
  'not-months',
  'not-a-host',
  'unknown-class',
  'in-future',
  'in-past',
  'too-far',
  'beyond-bound',
  'not-later',
  'too-weak',
  'not-words',
  'not-the-same',
  'not-this-word',
  'not-a-number',
  'too-small',
  'too-large',
  'below-law',
  'one-kind',
  'before-last-version',
  'no-change',
  'no-ground',
  'nobody',
  'no-copy',
  'no-kind',
  'no-link',
  'hold-unknown',
] as const;

export function problemText(t: Translate<CommonKey>, problem: string): string {
  const known = problems.find((name) => name === problem);
  return known ? t(`problem.${known}`) : t('problem.custom');
}

/** The one sentence that says what went wrong; fields that are not on the form are counted in, never swallowed. */
export const errorText = (t: Translate<CommonKey>, error: CommandError): string => t(`error.${error.type}`);

/** Per field what is wrong with it; nothing when the error is about the whole. */
export function fieldErrors(t: Translate<CommonKey>, error: CommandError): Readonly<Record<string, string>> {
  if (error.type !== 'InvalidInput') return {};
  return Object.fromEntries(error.fields.map(({ field, problem }) => [field, problemText(t, problem)]));
}
