import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../context';
import { formatDay } from './formatDay';

/** Why it could not be destroyed, and when that is asked again. */
export function AttemptText({ document: { attempt } }: { readonly document: DocumentRow }) {
  const t = useT();
  const { today, language } = useSurface();
  if (!attempt) return null;
  return (
    <p className="mt-1 text-sm text-text">
      {t('attempt.said', { day: formatDay(attempt.on, language), reason: attempt.reason })}{' '}
      {today < attempt.askOn && t('attempt.again', { day: formatDay(attempt.askOn, language) })}
    </p>
  );
}
