import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePanelT } from '../../../context';

const looks = {
  good: { icon: CircleCheck, colour: 'text-ok', label: 'check.good' },
  bad: { icon: CircleAlert, colour: 'text-due', label: 'check.bad' },
  unknown: { icon: CircleDashed, colour: 'text-muted', label: 'check.unknown' },
} as const;

type Props = {
  /** `unknown` while it is being looked at, or when nothing can be said. */
  readonly state: keyof typeof looks;
  readonly title: string;
  readonly says: string;
  readonly children?: ReactNode;
};

export function CheckLine({ state, title, says, children }: Props) {
  const t = usePanelT();
  const { icon: Icon, colour, label } = looks[state];
  return (
    <li className="flex items-start gap-3 px-4 py-3">
      <Icon className={`mt-0.5 size-5 shrink-0 ${colour}`} role="img" aria-label={t(label)} />
      <div className="min-w-0 flex-1">
        <h2 className="font-medium">{title}</h2>
        <p className="min-h-5 text-sm text-muted">{says}</p>
        {children && <div className="mt-2">{children}</div>}
      </div>
    </li>
  );
}
