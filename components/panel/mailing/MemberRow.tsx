import { AlarmClock, ExternalLink, TriangleAlert } from 'lucide-react';
import type { RowFacts } from '@/exchange/mailing/facts';
import { memberPage } from '@/exchange/mailing/pages';
import type { KeptEntry } from '@/storage/reader';
import { usePanelT, useSurface } from '../../context';
import { ClauseTag } from '../../kit/ClauseTag';
import { formatDay } from '../../kit/formatDay';
import { IconButton } from '../../kit/IconButton';
import { useMailingText } from './mailingText';

export type ShownMember = Omit<KeptEntry, 'facts'> & { readonly facts: RowFacts };

type Props = {
  readonly member: ShownMember;
  /** Something is to be done about it: it can be ticked. */
  readonly asks: boolean;
  readonly onTick: (done: boolean) => void;
  readonly onLater: () => void;
  readonly onWake: () => void;
};

/** One address: who it is, why it stands here, by which clause and on what evidence; and what was done about it. */
export function MemberRow({ member, asks, onTick, onLater, onWake }: Props) {
  const t = usePanelT();
  const { language, visit } = useSurface();
  const says = useMailingText();
  const { address, facts, state, until, tickedOn } = member;
  const { name, clause, evidence, webId } = facts;
  const day = state === 'snoozed' ? until : tickedOn;
  const shownDay = day ? formatDay(day, language) : '';
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      {asks && (
        <input
          type="checkbox"
          autoComplete="off"
          aria-label={t('mailing.tick', { address })}
          title={t('mailing.tick', { address })}
          checked={state === 'done'}
          onChange={(event) => onTick(event.target.checked)}
          className="mt-1 size-4.5 shrink-0 accent-accent"
        />
      )}
      <div className="min-w-0 flex-1">
        <p className="font-medium">
          {name ?? address}
          {name !== null && <span className="block text-sm font-normal text-muted">{address}</span>}
        </p>
        <p className="mt-0.5 text-sm">
          {says.reason(facts)} <ClauseTag clause={clause} />
        </p>
        {state === 'still-there' && (
          <p className="mt-1 flex items-start gap-1 text-sm font-medium text-due">
            <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            {t('mailing.stillThere', { day: shownDay })}
          </p>
        )}
        {state === 'snoozed' && (
          <p className="mt-1 text-sm text-muted">
            {t('mailing.later.of.row', { day: shownDay, reason: member.reason })}{' '}
            <button type="button" className="rounded-sm font-medium text-accent underline" onClick={onWake}>
              {t('mailing.later.wake')}
            </button>
          </p>
        )}
        {evidence.length > 0 && (
          <ul className="mt-1 text-sm text-muted" aria-label={t('mailing.evidence')}>
            {evidence.map((event) => {
              const text = says.evidence(event);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        )}
      </div>
      <div className="flex shrink-0 flex-col">
        {webId !== null && (
          <IconButton
            label={t('mailing.visit.member', { address })}
            icon={<ExternalLink className="size-4" aria-hidden />}
            onClick={() => visit(memberPage(webId))}
          />
        )}
        {asks && state !== 'snoozed' && state !== 'done' && (
          <IconButton
            label={t('mailing.later.of', { address })}
            icon={<AlarmClock className="size-4" aria-hidden />}
            onClick={onLater}
          />
        )}
      </div>
    </li>
  );
}
