import { ChevronRight, CircleCheckBig, LoaderCircle } from 'lucide-react';
import { type PanelKey, usePanelT, useSurface } from '../../../context';
import { usePanel } from '../../PanelContext';
import { useImporting } from './ImportContext';
import type { Step } from './steps';

/** What there is to say of an import in another place; null: nothing that goes on, or its page said it already. */
function lineOf(step: Step): PanelKey | null {
  if (step.at === 'running') return 'import.line.running';
  if (step.at === 'checking' || step.at === 'reading') return 'import.line.checking';
  return step.at === 'done' && !step.seen ? 'import.line.done' : null;
}

/** One line that leads back to an import that goes on while the user looks elsewhere, or that ended there. */
export function ImportLine() {
  const t = usePanelT();
  const { language } = useSurface();
  const { go } = usePanel();
  const { step } = useImporting();
  const line = lineOf(step);
  if (!line) return null;
  const share = 'of' in step ? step.done / Math.max(1, step.of) : 0;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(share);
  const Icon = step.at === 'done' ? CircleCheckBig : LoaderCircle;
  return (
    <section aria-label={t('import.title')} className="border-b border-line bg-accent-soft">
      <button
        type="button"
        onClick={() => go({ place: 'settings', page: 'import' })}
        className="mx-auto flex min-h-9 w-full max-w-3xl items-center gap-2 px-4 text-left text-sm font-medium -outline-offset-2 hover:underline"
      >
        <Icon
          className={`size-4 shrink-0 ${step.at === 'done' ? 'text-ok' : 'motion-safe:animate-spin'}`}
          aria-hidden
        />
        <span className="flex-1 tabular-nums">{t(line, { percent })}</span>
        <ChevronRight className="size-4 shrink-0" aria-hidden />
      </button>
    </section>
  );
}
