import { CircleAlert, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { type FindingType, findingTypes } from '@/policy/findings';
import { useT } from '../context';
import { ClauseTag } from './ClauseTag';

type Props = { readonly type: FindingType; readonly children?: ReactNode };

/** What is wrong with a document besides its date, by which clause, and what to do about it. */
export function FindingNote({ type, children }: Props) {
  const t = useT();
  const { clause, severity } = findingTypes[type];
  const note = severity === 'note';
  const Icon = note ? Info : CircleAlert;
  return (
    <div
      className={`flex items-start gap-3 rounded-lg px-3.5 py-3 ${note ? 'bg-sunken text-text' : 'bg-due-soft text-due'}`}
    >
      <Icon className="mt-0.5 size-5 shrink-0" aria-hidden />
      <div className="min-w-0">
        <p className="font-semibold">
          {t(`finding.${type}`)} {clause && <ClauseTag clause={clause} />}
        </p>
        <p className="text-sm text-text">{t(`finding.${type}.do`)}</p>
        {children}
      </div>
    </div>
  );
}
