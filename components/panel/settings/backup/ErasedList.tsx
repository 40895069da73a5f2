import { Eraser } from 'lucide-react';
import { useState } from 'react';
import { dayOf } from '@/policy/calendar';
import type { BackupState } from '@/storage/reader';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { formatDay } from '../../../kit/formatDay';
import { useToast } from '../../../kit/useToast';
import { backupError } from '../../backup/problems';
import { usePanel } from '../../PanelContext';
import { Section } from '../../Section';

/** An older backup still has what was erased since: the list beside it says what must not come back. */
export function ErasedList({ state }: { readonly state: BackupState }) {
  const t = usePanelT();
  const { ask, language } = useSurface();
  const { backups } = usePanel().host;
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const { last, erased } = state;
  if (!last || erased.at === 0) return null;
  const behind = erased.at > erased.kept;
  const save = async () => {
    setBusy(true);
    const made = await ask('makeErasedList', {});
    const kept = made.ok && (await backups.keep(made.value.name, null));
    setBusy(false);
    if (!made.ok) toast({ text: backupError(t, made.error) });
    else toast({ text: t(kept ? 'erasedList.saved' : 'backup.notSaved') });
  };
  return (
    <Section title={t('erasedList.title')}>
      <div className={`flex flex-col items-start gap-3 p-4 ${behind ? 'rounded-lg bg-due-soft' : 'card'}`}>
        <p className={behind ? 'font-medium text-due' : 'text-sm text-muted'}>
          {t(behind ? 'erasedList.behind' : 'erasedList.upToDate', {
            day: formatDay(dayOf(new Date(erased.at)), language),
          })}
        </p>
        <Button icon={<Eraser className="size-4" aria-hidden />} busy={busy} onClick={() => void save()}>
          {t('erasedList.save')}
        </Button>
      </div>
    </Section>
  );
}
