import { CircleCheckBig } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '../../context';
import { Actions } from '../Actions';
import { Button } from '../Button';

/** One that was not done: what it is called, and the reason. */
export type NotDone = { readonly key: string | number; readonly name: string; readonly why: string };

type Props = {
  /** How many were done. */
  readonly says: string;
  readonly failed: readonly NotDone[];
  /** What else there is to know of it. */
  readonly note?: string | null;
  readonly onClose: () => void;
  /** What can be done beside closing. */
  readonly children?: ReactNode;
};

/** What became of a step for many: how many were done, and which were not, each with its reason. */
export function Finished({ says, failed, note = null, onClose, children }: Props) {
  const t = useT();
  return (
    <>
      <div role="status">
        <p className="flex items-center gap-2 font-medium">
          <CircleCheckBig className="size-5 text-ok" aria-hidden />
          {says}
        </p>
        {note && <p className="mt-2 text-sm text-due">{note}</p>}
        {failed.length > 0 && (
          <>
            <p className="mt-3 font-medium text-due">{t('bulk.failed', { count: failed.length })}</p>
            <ul className="mt-1 list-disc pl-5 text-sm">
              {failed.map(({ key, name, why }) => (
                <li key={key}>
                  {name}: {why}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <Actions>
        <Button look="primary" onClick={onClose}>
          {t('close')}
        </Button>
        {children}
      </Actions>
    </>
  );
}
