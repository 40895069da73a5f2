import type { DocumentRow } from '@/storage/rows';
import { usePanelT, useSurface } from '../context';
import { flagsNow, quietTill } from '../kit/documentNow';
import { holdEnd } from '../kit/facts';
import { formatDay } from '../kit/formatDay';
import { StatusChip } from '../kit/StatusChip';
import { useStatus } from '../kit/useStatus';
import { useVerdict } from '../kit/Verdict';
import { usePanel } from './PanelContext';
import { type Select, SelectBox } from './selecting/SelectBox';
import type { LineProps } from './VirtualList';

type Props = {
  readonly document: DocumentRow;
  readonly onOpen: () => void;
  /** Whose it is need not be said inside a dossier. */
  readonly withClient?: boolean;
  /** In a list that the arrows walk through. */
  readonly inList?: LineProps;
  /** With a box before it. */
  readonly select?: Select | undefined;
};

/** One document in a list: what, whose, what is the matter, until when. */
export function DocumentLine({ document, onOpen, withClient = true, inList, select }: Props) {
  const t = usePanelT();
  const { workspace } = usePanel();
  const status = useStatus(document, workspace.policy);
  const { today, language } = useSurface();
  const { says, adds } = useVerdict({ ...document, status });
  const quiet = quietTill(document, today);
  const about = [withClient && document.clientName, document.personName, t(`class.${document.class}`)];
  const flags = flagsNow(document, today);
  const line = (
    <button
      {...inList}
      type="button"
      onClick={onOpen}
      className={`flex w-full min-w-0 flex-col gap-1 py-2.5 pr-4 text-left wrap-anywhere -outline-offset-2 hover:bg-sunken motion-safe:transition-colors ${select ? 'pl-1' : 'pl-4'}`}
    >
      <span className="font-medium">{document.name}</span>
      <span className="text-sm text-muted">{about.filter(Boolean).join(' · ')}</span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        {/* "All right" beside something that isn't would be a lie. */}
        {(status !== 'running' || flags.length === 0) && <StatusChip status={status} />}
        {flags.map((flag) => (
          <span key={flag} className="rounded-xl bg-due-soft px-2 py-0.5 text-xs font-semibold text-due">
            {t(`finding.${flag}`)}
          </span>
        ))}
        {status !== 'waiting' && status !== 'no-term' && (
          <span className={status === 'overdue' ? 'text-overdue' : 'text-muted'}>
            {status === 'on-hold' ? holdEnd(document.hold?.until ?? null, t, language) : (adds ?? says)}
          </span>
        )}
        {quiet && (
          <span className="text-muted">{t('later.until', { day: formatDay(quiet, language, 'short') })}</span>
        )}
      </span>
    </button>
  );
  if (!select) return line;
  return (
    <SelectBox name={document.name} select={select}>
      {line}
    </SelectBox>
  );
}
