import {
  ArrowRight,
  CalendarClock,
  CalendarSync,
  CircleAlert,
  KeyRound,
  type LucideIcon,
  ShieldCheck,
  TriangleAlert,
} from 'lucide-react';
import { type Outcome, outcomes } from '@/policy/becomes';
import type { Day } from '@/policy/calendar';
import type { Proposal } from '@/storage/schema/policy';
import type { PolicyPreview, PreviewLine } from '@/storage/services/services';
import { type PanelKey, usePanelT, useSurface } from '../../../context';
import { Actions } from '../../../kit/Actions';
import { Button } from '../../../kit/Button';
import { Dialog } from '../../../kit/Dialog';
import { formatDay } from '../../../kit/formatDay';
import { Problem } from '../../../kit/Problem';
import { Progress } from '../../../kit/Progress';
import { Changes, useChanges } from './Changes';
import { useAccept } from './useAccept';
import type { Previewing } from './usePreview';

type Props = {
  readonly shown: Exclude<Previewing, { state: 'none' }>;
  readonly onClose: () => void;
  readonly onAccepted: () => void;
};

/** What a version changes, in the regulation and in the register, before anything is. */
export function PreviewDialog({ shown, onClose, onAccepted }: Props) {
  const t = usePanelT();
  const { language } = useSurface();
  const { accept, busy, problem } = useAccept(onAccepted);
  const changes = useChanges(shown.proposal);
  const { proposal } = shown;
  return (
    <Dialog
      title={t('preview.title')}
      description={t('preview.from', { day: formatDay(proposal.from, language) })}
      onClose={onClose}
    >
      <h3 className="mb-1 font-semibold">{t('preview.regulation')}</h3>
      {changes.length === 0 ? (
        <p className="text-sm">{t('problem.no-change')}</p>
      ) : (
        <Changes texts={changes} />
      )}
      <h3 className="mt-4 mb-1 font-semibold">{t('preview.register')}</h3>
      {shown.state === 'busy' ? (
        <div className="min-h-40">
          <Progress
            text={t('preview.busy', { done: shown.done, of: shown.of })}
            done={shown.done}
            of={shown.of}
            stop={t('cancel')}
            onStop={onClose}
          />
        </div>
      ) : (
        <Ready preview={shown.preview} proposal={proposal} />
      )}
      <Problem text={problem} />
      {busy && (
        <p role="status" className="mt-3 text-sm text-muted">
          {t('preview.accepting')}
        </p>
      )}
      <Actions>
        <Button
          look="primary"
          disabled={shown.state === 'busy' || changes.length === 0}
          busy={busy}
          onClick={() => void accept(proposal)}
        >
          {t('preview.accept')}
        </Button>
        <Button onClick={onClose}>{t('preview.back')}</Button>
      </Actions>
    </Dialog>
  );
}

function Ready({ preview, proposal }: { readonly preview: PolicyPreview; readonly proposal: Proposal }) {
  const t = usePanelT();
  const { today, language } = useSurface();
  const some = outcomes.filter((outcome) => preview.groups[outcome].count > 0);
  return (
    <div className="min-h-40">
      {preview.asOf > today && proposal.from === preview.asOf && (
        <p className="mb-2 text-sm text-muted">
          {t('preview.asOf', { day: formatDay(preview.asOf, language) })}
        </p>
      )}
      {some.length === 0 && preview.passphrases.count === 0 && (
        <p className="flex items-start gap-2 rounded-lg bg-ok-soft px-3.5 py-3 text-ok">
          <ShieldCheck className="mt-0.5 size-5 shrink-0" aria-hidden />
          {preview.documents === 0 ? t('preview.empty') : t('preview.nothing', { count: preview.documents })}
        </p>
      )}
      <ul className="flex flex-col gap-2">
        {some.map((outcome) => (
          <li key={outcome}>
            <Group what={outcome} {...preview.groups[outcome]} />
          </li>
        ))}
        {preview.passphrases.count > 0 && (
          <li>
            <Group what="passphrases" {...preview.passphrases} />
          </li>
        )}
      </ul>
      {preview.damaged > 0 && (
        <p className="mt-2 text-sm text-due">{t('preview.damaged', { count: preview.damaged })}</p>
      )}
    </div>
  );
}

const looks: Readonly<
  Record<Outcome | 'passphrases', { icon: LucideIcon; colours: string; says: PanelKey }>
> = {
  overdue: { icon: TriangleAlert, colours: 'bg-overdue-soft text-overdue', says: 'preview.overdue' },
  attention: { icon: CircleAlert, colours: 'bg-due-soft text-due', says: 'preview.attention' },
  'due-soon': { icon: CalendarClock, colours: 'bg-due-soft text-due', says: 'preview.due-soon' },
  released: { icon: ShieldCheck, colours: 'bg-ok-soft text-ok', says: 'preview.released' },
  moved: { icon: CalendarSync, colours: 'bg-sunken text-text', says: 'preview.moved' },
  passphrases: { icon: KeyRound, colours: 'bg-overdue-soft text-overdue', says: 'preview.passphrases' },
};

type GroupProps = PolicyPreview['passphrases'] & { readonly what: Outcome | 'passphrases' };

/** How many, and which: the names are there to be opened. */
function Group({ what, count, first }: GroupProps) {
  const t = usePanelT();
  const { icon: Icon, colours, says } = looks[what];
  return (
    <details className={`rounded-lg ${colours}`}>
      <summary className="flex items-start gap-3 rounded-lg px-3.5 py-2.5 font-semibold">
        <Icon className="mt-0.5 size-5 shrink-0" aria-hidden />
        <span className="min-w-0 flex-1">{t(says, { count })}</span>
        <span className="text-sm font-medium underline underline-offset-2">{t('preview.which')}</span>
      </summary>
      <ul className="mx-1 mb-1 divide-y divide-line rounded-md bg-raised text-text">
        {first.map((line) => (
          <li key={line.key} className="px-3 py-1.5">
            <Line line={line} />
          </li>
        ))}
        {count > first.length && (
          <li className="px-3 py-1.5 text-sm text-muted">
            {t('preview.more', { count: count - first.length })}
          </li>
        )}
      </ul>
    </details>
  );
}

function Line({ line }: { readonly line: PreviewLine }) {
  const t = usePanelT();
  const { language } = useSurface();
  const day = (value: Day | null) => (value ? formatDay(value, language, 'short') : t('preview.noDay'));
  return (
    <>
      <p className="font-medium">{line.name}</p>
      <p className="text-sm text-muted">
        {line.clientName} · {t(`class.${line.class}`)}
      </p>
      {line.before !== line.after && (
        <p className="flex items-center gap-1.5 text-sm">
          <span className="sr-only">{t('preview.was')}</span>
          {day(line.before)}
          <ArrowRight className="size-3.5 shrink-0 text-muted" aria-hidden />
          <span className="sr-only">{t('preview.becomes')}</span>
          {day(line.after)}
        </p>
      )}
    </>
  );
}
