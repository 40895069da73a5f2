import { TriangleAlert } from 'lucide-react';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { formatDay } from '../../kit/formatDay';
import type { LostRegister } from '../../kit/LostRegister';

type Props = {
  readonly lost: LostRegister;
  readonly onRestore: () => void;
  /** The user knows, and begins anew. */
  readonly onAnew: () => void;
};

/** The browser lost the register: not "welcome", but what happened, what stood in it, and the way back. */
export function LostNotice({ lost, onRestore, onAnew }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  return (
    <section role="alert" className="mb-6 rounded-lg bg-overdue-soft px-3.5 py-3">
      <h1 className="mb-1 flex items-center gap-2 font-semibold text-overdue">
        <TriangleAlert className="size-4 shrink-0" aria-hidden />
        {t('lost')}
      </h1>
      <p>{t('lost.says', { count: lost.documents, day: formatDay(lost.on, language) })}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" small onClick={onRestore}>
          {t('lost.restore')}
        </Button>
        <Button small onClick={onAnew}>
          {t('lost.anew')}
        </Button>
      </div>
    </section>
  );
}
