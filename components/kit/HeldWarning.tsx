import { PauseCircle } from 'lucide-react';
import type { HoldRow } from '@/storage/rows';
import { useT } from '../context';
import { Checkbox } from './Checkbox';
import { HoldText } from './HoldText';

type Props = {
  readonly holds: readonly HoldRow[];
  readonly known: boolean;
  readonly onKnown: (known: boolean) => void;
  readonly error: string | undefined;
};

/** Before something on hold goes on record as gone: which hold it is, and that the user knows. */
export function HeldWarning({ holds, known, onKnown, error }: Props) {
  const t = useT();
  return (
    <div className="rounded-lg bg-due-soft p-3">
      <p className="mb-1 flex items-center gap-2 font-semibold text-due">
        <PauseCircle className="size-4 shrink-0" aria-hidden />
        {t('status.on-hold')}
      </p>
      {holds.map((hold) => (
        <HoldText key={hold.id} hold={hold} />
      ))}
      <div className="mt-2">
        <Checkbox
          field="despiteHold"
          label={t('dispose.despite')}
          checked={known}
          onChange={onKnown}
          error={error}
        />
      </div>
    </div>
  );
}
