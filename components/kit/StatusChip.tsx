import {
  Archive,
  CalendarClock,
  CircleCheck,
  CircleHelp,
  Hourglass,
  type LucideIcon,
  PauseCircle,
  ShieldCheck,
  TriangleAlert,
} from 'lucide-react';
import type { Status } from '@/policy/status';
import { useT } from '../context';

type Look = { readonly icon: LucideIcon; readonly colours: string };

/** Never colour alone: an icon and a word go with each. */
export const statusLooks: Record<Status, Look> = {
  waiting: { icon: Hourglass, colours: 'bg-accent-soft text-accent' },
  running: { icon: CircleCheck, colours: 'bg-ok-soft text-ok' },
  'due-soon': { icon: CalendarClock, colours: 'bg-due-soft text-due' },
  overdue: { icon: TriangleAlert, colours: 'bg-overdue-soft text-overdue' },
  'on-hold': { icon: PauseCircle, colours: 'bg-sunken text-text' },
  'must-be-kept': { icon: Archive, colours: 'bg-sunken text-text' },
  'no-term': { icon: CircleHelp, colours: 'bg-sunken text-muted' },
  destroyed: { icon: ShieldCheck, colours: 'bg-sunken text-muted' },
};

export function StatusChip({ status }: { readonly status: Status }) {
  const t = useT();
  const { icon: Icon, colours } = statusLooks[status];
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-xl px-2 py-0.5 text-xs font-semibold ${colours}`}
    >
      <Icon className="size-3.5 shrink-0" aria-hidden />
      {t(`status.${status}`)}
    </span>
  );
}
