import { AlarmClock } from 'lucide-react';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../context';
import { Button } from './Button';
import { quietTill } from './documentNow';
import { formatDay } from './formatDay';
import { useCommand } from './useCommand';

/** That its alert was put off, until when and why; nothing once it is back. */
export function PutOffNote({ document }: { readonly document: DocumentRow }) {
  const t = useT();
  const { today, language } = useSurface();
  const run = useCommand();
  const { snooze, dossier, id } = document;
  const till = quietTill(document, today);
  if (!till) return null;
  return (
    <div className="flex items-start gap-3 rounded-lg bg-sunken px-3.5 py-2.5 text-sm">
      <AlarmClock className="mt-0.5 size-4 shrink-0 text-muted" aria-hidden />
      <p className="min-w-0 flex-1">
        {t('later.until', { day: formatDay(till, language) })} {snooze?.reason}
      </p>
      <Button small onClick={() => void run('wakeDocument', { dossier, id }, t('later.woken'))}>
        {t('later.now')}
      </Button>
    </div>
  );
}
