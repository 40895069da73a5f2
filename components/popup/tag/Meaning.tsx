import type { Day } from '@/policy/calendar';
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
  /** The engagement whose end date it waits for. */
  readonly waitsFor: string | null;
  readonly policy: Policy;
};

/** What saving will mean, while it is filled in: the last day, or what that still waits for. */
export function Meaning({ class: named, startedOn, waitsFor, policy }: Props) {
  const t = useT();
  const { today } = useSurface();
  const bounds = window({ class: named, startedOn }, policy);
  const { status } = statusOf({ class: named, destroyedOn: null, ...bounds }, today, policy);
  const { says, adds } = useVerdict({ status, ...bounds, destroyedOn: null });
  const { icon: Icon, colours } = statusLooks[status];
  const waits = status === 'waiting' && waitsFor;
  return (
    <div role="status" className={`flex items-start gap-2.5 rounded-md px-3 py-2 ${colours}`}>
      <Icon className="mt-0.5 size-4.5 shrink-0" aria-hidden />
      <p className="min-w-0 flex-1 text-sm">
        <strong className="font-semibold">{waits ? t('popup.waitsFor', { name: waits }) : says}</strong>{' '}
        {!waits && adds}
      </p>
      <ClauseTag clause={policy.rules[named].clause} />
    </div>
  );
}
