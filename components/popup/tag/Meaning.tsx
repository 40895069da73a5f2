import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Day } from '@/policy/calendar';
import { findingTypes } from '@/policy/findings';
import type { Place } from '@/policy/item';
import type { Policy } from '@/policy/policy';
import type { RetentionClass } from '@/policy/retention';
import { statusOf } from '@/policy/status';
import { window } from '@/policy/window';
import { useSurface, useT } from '../../context';
import { ClauseTag } from '../../kit/ClauseTag';
import { statusLooks } from '../../kit/StatusChip';
import { useVerdict } from '../../kit/Verdict';

type Props = {
  readonly class: RetentionClass;
  readonly startedOn: Day | null;
  readonly place: Place;
  /** The engagement whose end date it waits for. */
  readonly waitsFor: string | null;
  readonly policy: Policy;
};

/** What saving will mean, while it is filled in: the last day or what that waits for, and that it can't stay here. */
export function Meaning({ class: named, startedOn, place, waitsFor, policy }: Props) {
  const t = useT();
  const { today } = useSurface();
  const bounds = window({ class: named, startedOn }, policy);
  const { status } = statusOf({ class: named, destroyedOn: null, ...bounds }, today, policy);
  const { says, adds } = useVerdict({ status, ...bounds, destroyedOn: null });
  const { icon: Icon, colours } = statusLooks[status];
  const waits = status === 'waiting' && waitsFor;
  const rule = policy.rules[named];
  return (
    <div role="status" className="flex flex-col gap-2 text-sm">
      <Line icon={<Icon className="size-4.5" aria-hidden />} colours={colours} clause={rule.clause}>
        <strong className="font-semibold">{waits ? t('popup.waitsFor', { name: waits }) : says}</strong>{' '}
        {!waits && adds}
      </Line>
      {!rule.places.includes(place) && (
        <Line
          icon={<CircleAlert className="size-4.5" aria-hidden />}
          colours="bg-due-soft text-due"
          clause={findingTypes.misplaced.clause}
        >
          <strong className="font-semibold">{t('finding.misplaced')}.</strong> {t('popup.notThere')}
        </Line>
      )}
    </div>
  );
}

type LineProps = {
  readonly icon: ReactNode;
  readonly colours: string;
  readonly clause: string;
  readonly children: ReactNode;
};

function Line({ icon, colours, clause, children }: LineProps) {
  return (
    <div className={`flex items-start gap-2.5 rounded-md px-3 py-2 ${colours}`}>
      <span className="mt-0.5 shrink-0">{icon}</span>
      <p className="min-w-0 flex-1">{children}</p>
      <ClauseTag clause={clause} />
    </div>
  );
}
